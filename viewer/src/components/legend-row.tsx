import { UnstyledButton } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import type { Count } from '../facets.ts';
import styles from './legend.module.css';

interface LegendRowProps {
  readonly label: string;
  readonly description?: string;
  readonly swatch: React.ReactNode;
  readonly count: Count;
  readonly isOn: boolean;
  readonly onToggle: () => void;
  /** Hides all others of its kind, or brings them back. */
  readonly onOnly: () => void;
}

export function LegendRow({
  label,
  description,
  swatch,
  count,
  isOn,
  onToggle,
  onOnly,
}: LegendRowProps): React.JSX.Element {
  const Eye = isOn ? IconEye : IconEyeOff;
  return (
    <div className={styles['entry']}>
      <UnstyledButton
        className={styles['row']}
        role="switch"
        aria-checked={isOn}
        aria-label={`${label}: ${count.shown} of ${count.total} shown`}
        title={description}
        onClick={onToggle}
        data-kind={label}
        data-shown={count.shown}
        data-total={count.total}
      >
        <span className={styles['swatch']}>{swatch}</span>
        <span className={styles['label']}>{label}</span>
        <span className={styles['count']}>
          {isOn && count.shown !== count.total && `${count.shown.toLocaleString('en')} of `}
          {count.total.toLocaleString('en')}
        </span>
        <Eye size={15} className={styles['eye']} aria-hidden="true" />
      </UnstyledButton>
      <UnstyledButton className={styles['only']} aria-label={`Only ${label}`} onClick={onOnly}>
        only
      </UnstyledButton>
    </div>
  );
}
