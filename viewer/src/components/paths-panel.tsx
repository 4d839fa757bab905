import { Select } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { PictureEdge } from '../../../src/schema/picture.ts';
import type { Path } from '../paths.ts';
import { connectionsAsShown, findConnections } from '../paths.ts';
import { createSearch } from '../search.ts';
import { useViewerTools } from '../viewer-context.ts';
import { countOf, describeEdgeWithStatus } from '../wording.ts';
import { ClaimList, EvidenceList } from './claim-list.tsx';
import { Loaded } from './loaded.tsx';
import { NodeLink } from './node-link.tsx';
import styles from './panel.module.css';
import pathStyles from './paths-panel.module.css';

/** How two nodes are tied: the shortest paths between them, with the sentences of each step, and what both are tied to. */
export function PathsPanel(): React.JSX.Element {
  const { model, path, setPath, highlight } = useViewerTools();
  const { from, to } = path;
  const found = useMemo(
    () => (from === undefined || to === undefined ? undefined : findConnections(model, from, to)),
    [model, from, to],
  );
  useEffect(() => {
    if (found !== undefined && found.paths.length > 0) highlight(connectionsAsShown(found));
    return () => {
      highlight(undefined);
    };
  }, [found, highlight]);
  return (
    <section className={styles['body']}>
      <h2 className={styles['title']}>Paths between two</h2>
      <NodeChoice
        label="From"
        value={from}
        onChoose={(id) => {
          setPath({ from: id, to });
        }}
      />
      <NodeChoice
        label="To"
        value={to}
        onChoose={(id) => {
          setPath({ from, to: id });
        }}
      />
      {found === undefined ? (
        <p className={styles['empty']}>Choose two names to see how the articles tie them together.</p>
      ) : (
        <>
          <h3 className={styles['heading']}>
            {found.paths.length === 0
              ? 'No path ties them'
              : `${countOf(found.paths.length, 'path')} of ${countOf(found.paths[0]?.steps.length ?? 0, 'step')}`}
          </h3>
          {found.paths.map((one) => (
            <PathRow key={one.nodes.join(' ')} path={one} />
          ))}
          <h3 className={styles['heading']}>Tied to both ({found.common.length})</h3>
          <ul className={styles['rows']} aria-label="Tied to both">
            {found.common.slice(0, 30).map((id) => {
              const node = model.node(id);
              return node === undefined ? null : (
                <li key={id}>
                  <NodeLink node={node} />
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

function NodeChoice({
  label,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}): React.JSX.Element {
  const { model } = useViewerTools();
  const [query, setQuery] = useState('');
  const search = useMemo(() => createSearch(model.nodes), [model]);
  const chosen = value === undefined ? undefined : model.node(value);
  const nodes = new Map(search(query, 20).map(({ node }) => [node.id, node]));
  if (chosen !== undefined) nodes.set(chosen.id, chosen);
  return (
    <Select
      label={label}
      size="sm"
      mt="xs"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      placeholder="Search…"
      nothingFoundMessage={query === '' ? 'Type a name' : 'Nothing is called so'}
      filter={({ options }) => options}
      data={[...nodes.values()].map((node) => ({ value: node.id, label: node.name }))}
      value={value ?? null}
      onSearchChange={setQuery}
      onChange={(id) => {
        onChoose(id ?? undefined);
      }}
    />
  );
}

/** Nodes one below the other; between two of them what ties them, which unfolds to the sentences. */
function PathRow({ path: { nodes, steps } }: { readonly path: Path }): React.JSX.Element {
  const { model } = useViewerTools();
  return (
    <ol className={pathStyles['path']}>
      {nodes.map((id, index) => {
        const node = model.node(id);
        const edges = steps[index] ?? [];
        return (
          <li key={id}>
            {node === undefined ? id : <NodeLink node={node} />}
            {edges.slice(0, 4).map((edge) => (
              <Step key={edge.id} edge={edge} isForward={edge.source === id} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function Step({
  edge,
  isForward,
}: {
  readonly edge: PictureEdge;
  readonly isForward: boolean;
}): React.JSX.Element {
  const { edges } = useViewerTools();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={pathStyles['step']}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        {isForward ? '↓' : '↑'} {describeEdgeWithStatus(edge)}
      </summary>
      {isOpen && (
        <Loaded loader={edges} id={edge.id}>
          {(body) =>
            body.claims.length > 0 ? (
              <ClaimList claims={body.claims} />
            ) : (
              <EvidenceList evidence={body.edge.evidence ?? []} />
            )
          }
        </Loaded>
      )}
    </details>
  );
}
