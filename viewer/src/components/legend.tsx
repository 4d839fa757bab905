import { useComputedColorScheme } from '@mantine/core';
import { FACTUALITY, factualities } from '../../../src/schema/factuality.ts';
import { NODE_TYPES, nodeTypes } from '../../../src/schema/node-types.ts';
import type { Counts } from '../facets.ts';
import type { Filters } from '../filters.ts';
import { edgeFamilies, hideOthers, toggleMember } from '../filters.ts';
import { EDGE_COLOURS } from '../sigma/theme.ts';
import { FAMILY_LABELS, STATUS_MARKS } from '../wording.ts';
import styles from './legend.module.css';
import { LegendRow } from './legend-row.tsx';
import { TypeDot } from './type-dot.tsx';

interface LegendProps {
  readonly filters: Filters;
  readonly counts: Counts;
  /** Whether the colours of nodes stand for their types. */
  readonly isByType: boolean;
  readonly onChange: (filters: Filters) => void;
}

/** What the colours and signs mean; every entry switches what it stands for on and off. */
export function Legend({ filters, counts, isByType, onChange }: LegendProps): React.JSX.Element {
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
            swatch={isByType && <TypeDot type={type} isHollow={filters.hiddenTypes.includes(type)} />}
            count={counts.types[type]}
            isOn={!filters.hiddenTypes.includes(type)}
            onToggle={() => {
              onChange({ ...filters, hiddenTypes: toggleMember(filters.hiddenTypes, type) });
            }}
            onOnly={() => {
              onChange({ ...filters, hiddenTypes: hideOthers(nodeTypes, filters.hiddenTypes, type) });
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
            onOnly={() => {
              const { hiddenFamilies } = filters;
              onChange({ ...filters, hiddenFamilies: hideOthers(edgeFamilies, hiddenFamilies, family) });
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
            onOnly={() => {
              const { hiddenStatuses } = filters;
              onChange({ ...filters, hiddenStatuses: hideOthers(factualities, hiddenStatuses, status) });
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
