import { Group, SegmentedControl, Stack, Switch, TextInput } from '@mantine/core';
import { EDGE_TYPES, edgeFamily, edgeTypes } from '../../../src/schema/edge-types.ts';
import type { Counts } from '../facets.ts';
import type { Filters } from '../filters.ts';
import { hideOthers, toggleMember } from '../filters.ts';
import { useViewerTools } from '../viewer-context.ts';
import { LegendRow } from './legend-row.tsx';
import styles from './legend.module.css';

interface FilterTabProps {
  readonly filters: Filters;
  readonly counts: Counts;
  readonly onChange: (filters: Filters) => void;
}

/** Dates that open bounds stand for. */
const EARLIEST = '0001-01-01';
const LATEST = '9999-12-31';
const SUPPORTS = [1, 2, 3, 5] as const;

/** Everything beyond the legend by which the picture can be narrowed; all of it together. */
export function FilterTab({ filters, counts, onChange }: FilterTabProps): React.JSX.Element {
  return (
    <Stack gap="lg">
      <section aria-labelledby="filter-support">
        <h2 id="filter-support" className={styles['heading']}>
          Told by how many articles, at least
        </h2>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby="filter-support"
          data={SUPPORTS.map((count) => ({ value: String(count), label: String(count) }))}
          value={String(filters.minSupport)}
          onChange={(value) => {
            onChange({ ...filters, minSupport: Number(value) });
          }}
        />
      </section>
      <DateFilter filters={filters} counts={counts} onChange={onChange} />
      <ArticleFilter filters={filters} counts={counts} onChange={onChange} />
      <LineFilter filters={filters} counts={counts} onChange={onChange} />
    </Stack>
  );
}

function DateFilter({ filters, counts, onChange }: FilterTabProps): React.JSX.Element {
  const { period } = filters;
  const setBound = (bound: 'from' | 'to', date: string): void => {
    const next = { from: EARLIEST, to: LATEST, ...period };
    const changed = { ...next, [bound]: date === '' ? (bound === 'from' ? EARLIEST : LATEST) : date };
    const isOpen = changed.from === EARLIEST && changed.to === LATEST;
    if (changed.from <= changed.to) onChange({ ...filters, period: isOpen ? undefined : changed });
  };
  return (
    <section aria-labelledby="filter-date">
      <h2 id="filter-date" className={styles['heading']}>
        Date
      </h2>
      <Group grow gap="xs" mb="xs">
        <TextInput
          type="date"
          size="xs"
          aria-label="From"
          value={period === undefined || period.from === EARLIEST ? '' : period.from}
          onChange={(event) => {
            setBound('from', event.currentTarget.value);
          }}
        />
        <TextInput
          type="date"
          size="xs"
          aria-label="Until"
          value={period === undefined || period.to === LATEST ? '' : period.to}
          onChange={(event) => {
            setBound('to', event.currentTarget.value);
          }}
        />
      </Group>
      <Switch
        size="xs"
        label={`What has no date (${counts.undated.shown} of ${counts.undated.total} events)`}
        checked={!filters.hidesUndated}
        onChange={() => {
          onChange({ ...filters, hidesUndated: !filters.hidesUndated });
        }}
      />
    </section>
  );
}

function ArticleFilter({ filters, counts, onChange }: FilterTabProps): React.JSX.Element {
  const { model } = useViewerTools();
  const { hiddenArticles } = filters;
  const ids = [...counts.articles.keys()].sort(
    (a, b) => (counts.articles.get(b)?.total ?? 0) - (counts.articles.get(a)?.total ?? 0),
  );
  return (
    <section aria-labelledby="filter-articles">
      <h2 id="filter-articles" className={styles['heading']}>
        Articles
      </h2>
      <div className={styles['scroll']} tabIndex={0} role="group" aria-labelledby="filter-articles">
        {ids.map((id) => (
          <LegendRow
            key={id}
            label={model.article(id)?.name ?? id}
            swatch={null}
            count={counts.articles.get(id) ?? { shown: 0, total: 0 }}
            isOn={!hiddenArticles.includes(id)}
            onToggle={() => {
              onChange({ ...filters, hiddenArticles: toggleMember(hiddenArticles, id) });
            }}
            onOnly={() => {
              onChange({ ...filters, hiddenArticles: hideOthers(ids, hiddenArticles, id) });
            }}
          />
        ))}
      </div>
    </section>
  );
}

function LineFilter({ filters, counts, onChange }: FilterTabProps): React.JSX.Element {
  const { hiddenEdgeTypes } = filters;
  const present = edgeTypes.filter((type) => counts.edgeTypes[type].total > 0);
  const ordered = present.toSorted(
    (a, b) =>
      Number(edgeFamily(a) === 'structural') - Number(edgeFamily(b) === 'structural') ||
      counts.edgeTypes[b].shown - counts.edgeTypes[a].shown ||
      counts.edgeTypes[b].total - counts.edgeTypes[a].total,
  );
  return (
    <section aria-labelledby="filter-lines">
      <h2 id="filter-lines" className={styles['heading']}>
        What lines say
      </h2>
      {ordered.map((type) => (
        <LegendRow
          key={type}
          label={EDGE_TYPES[type].label}
          swatch={null}
          count={counts.edgeTypes[type]}
          isOn={!hiddenEdgeTypes.includes(type)}
          onToggle={() => {
            onChange({ ...filters, hiddenEdgeTypes: toggleMember(hiddenEdgeTypes, type) });
          }}
          onOnly={() => {
            onChange({ ...filters, hiddenEdgeTypes: hideOthers(present, hiddenEdgeTypes, type) });
          }}
        />
      ))}
    </section>
  );
}
