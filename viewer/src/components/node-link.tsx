import type { PictureNode } from '../../../src/schema/picture.ts';
import type { Selection } from '../url-state.ts';
import { useViewerTools } from '../viewer-context.ts';
import styles from './node-link.module.css';
import { TypeDot } from './type-dot.tsx';

interface NodeLinkProps {
  readonly node: PictureNode;
}

/** A node's name that jumps to it, and lights it up in the picture while it is pointed at. */
export function NodeLink({ node }: NodeLinkProps): React.JSX.Element {
  const { jump, point } = useViewerTools();
  const selection: Selection = { kind: 'node', id: node.id };
  const isHollow = node.type === 'Event' && node.status !== 'actual';
  const lightUp = (): void => {
    point(selection);
  };
  const letGo = (): void => {
    point(undefined);
  };
  return (
    <a
      className={styles['link']}
      href={`#${new URLSearchParams({ node: node.id }).toString()}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        letGo();
        jump(selection);
      }}
      onMouseEnter={lightUp}
      onMouseLeave={letGo}
      onFocus={lightUp}
      onBlur={letGo}
    >
      <TypeDot type={node.type} isHollow={isHollow} />
      <span className={styles['name']}>{node.name}</span>
    </a>
  );
}
