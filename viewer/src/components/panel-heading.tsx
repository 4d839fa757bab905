import type { PictureNode } from '../../../src/schema/picture.ts';
import { describeKind } from '../wording.ts';
import styles from './panel.module.css';
import { StatusBadge } from './status-badge.tsx';
import { TypeDot } from './type-dot.tsx';

export function PanelHeading({ node }: { readonly node: PictureNode }): React.JSX.Element {
  const status = node.type === 'Event' ? node.status : 'actual';
  return (
    <header>
      <div className={styles['kind']}>
        <TypeDot type={node.type} isHollow={status !== 'actual'} />
        {describeKind(node)}
        <StatusBadge status={status} />
      </div>
      <h2 className={styles['title']}>{node.name}</h2>
    </header>
  );
}
