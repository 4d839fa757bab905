import { NODE_TYPES } from '../../../src/schema/node-types.ts';
import type { NodeType } from '../../../src/schema/node-types.ts';
import styles from './type-dot.module.css';

interface TypeDotProps {
  readonly type: NodeType;
  /** Only its outline, as for what did not simply happen. */
  readonly isHollow?: boolean;
}

/** A node as drawn, in small; its type is always written next to it. */
export function TypeDot({ type, isHollow = false }: TypeDotProps): React.JSX.Element {
  const { colour } = NODE_TYPES[type];
  return (
    <span
      className={styles['dot']}
      aria-hidden="true"
      style={isHollow ? { border: `2px solid ${colour}` } : { background: colour }}
    />
  );
}
