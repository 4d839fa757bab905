import { FACTUALITY } from '../../../src/schema/factuality.ts';
import type { Factuality } from '../../../src/schema/factuality.ts';
import { STATUS_MARKS, describeStatus } from '../wording.ts';
import styles from './status-badge.module.css';

/** Says that something did not simply happen; nothing for what did. */
export function StatusBadge({ status }: { readonly status: Factuality }): React.JSX.Element | null {
  if (status === 'actual') return null;
  return (
    <span className={styles['badge']} title={FACTUALITY[status].description}>
      <span aria-hidden="true">{STATUS_MARKS[status]}</span> {describeStatus(status)}
    </span>
  );
}
