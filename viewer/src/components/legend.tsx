import { useComputedColorScheme } from '@mantine/core';
import { FACTUALITY, factualities } from '../../../src/schema/factuality.ts';
import { NODE_TYPES, nodeTypes } from '../../../src/schema/node-types.ts';
import type { Filters, VisibleGraph } from '../filters.ts';
import { edgeFamilies, toggleMember } from '../filters.ts';
import { EDGE_COLOURS } from '../sigma/theme.ts';
import { STATUS_MARKS } from '../wording.ts';
import styles from './legend.module.css';
import { LegendRow } from './legend-row.tsx';
import { TypeDot } from './type-dot.tsx';

const FAMILY_LABELS = {
  standing: { label: 'Standing relations', description: 'office, membership, alliance, place' },
  interaction: { label: 'Interactions', description: 'what one did to another' },
  structural: { label: 'Taking part', description: 'in events; mentioned in articles' },
} as const;

interface LegendProps {
  readonly filters: Filters;
  readonly counts: VisibleGraph['counts'];
  readonly onChange: (filters: Filters) => void;
}

/** What the colours and signs mean; every entry switches what it stands for on and off. */
export function Legend({ filters, counts, onChange }: LegendProps): React.JSX.Element {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return (
    <div className={styles['legend']}>
      <section aria-labelledby="legend-nodes">
        <h2 id="legend-nodes" className={styles['heading']}>
          Nodes
        </h2>
        {nodeTypes.map((type) => (
          <LegendRow
            key={type}
            label={NODE_TYPES[type].plural}
            swatch={<TypeDot type={type} isHollow={filters.hiddenTypes.includes(type)} />}
            count={counts.types[type]}
            isOn={!filters.hiddenTypes.includes(type)}
            onToggle={() => {
              onChange({ ...filters, hiddenTypes: toggleMember(filters.hiddenTypes, type) });
            }}
          />
        ))}
      </section>
      <section aria-labelledby="legend-lines">
        <h2 id="legend-lines" className={styles['heading']}>
          Lines
        </h2>
        {edgeFamilies.map((family) => (
          <LegendRow
            key={family}
            label={FAMILY_LABELS[family].label}
            description={FAMILY_LABELS[family].description}
            swatch={<span className={styles['line']} style={{ background: EDGE_COLOURS[scheme][family] }} />}
            count={counts.families[family]}
            isOn={!filters.hiddenFamilies.includes(family)}
            onToggle={() => {
              onChange({ ...filters, hiddenFamilies: toggleMember(filters.hiddenFamilies, family) });
            }}
          />
        ))}
      </section>
      <section aria-labelledby="legend-status">
        <h2 id="legend-status" className={styles['heading']}>
          Did it happen?
        </h2>
        {factualities.map((status) => (
          <LegendRow
            key={status}
            label={FACTUALITY[status].label}
            description={FACTUALITY[status].description}
            swatch={<StatusSwatch mark={STATUS_MARKS[status]} />}
            count={counts.statuses[status]}
            isOn={!filters.hiddenStatuses.includes(status)}
            onToggle={() => {
              onChange({ ...filters, hiddenStatuses: toggleMember(filters.hiddenStatuses, status) });
            }}
          />
        ))}
        <p className={styles['note']}>
          What did not simply happen is drawn as a ring, with a pale line, and carries its sign.
        </p>
      </section>
    </div>
  );
}

function StatusSwatch({ mark }: { readonly mark: string }): React.JSX.Element {
  return (
    <span className={styles['status']} aria-hidden="true">
      <TypeDot type="Event" isHollow={mark !== ''} />
      {mark}
    </span>
  );
}
