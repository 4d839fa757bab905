import { useEffect, useMemo, useState } from 'react';
import type { PictureEdge } from '../../../src/schema/picture.ts';
import type { Path } from '../paths.ts';
import { connectionsAsShown, findConnections } from '../paths.ts';
import { useViewerTools } from '../viewer-context.ts';
import { countOf, describeEdgeWithStatus } from '../wording.ts';
import { ClaimList, EvidenceList } from './claim-list.tsx';
import { Loaded } from './loaded.tsx';
import { NodeLink } from './node-link.tsx';
import { NodeSelect } from './node-select.tsx';
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
      <NodeSelect
        label="From"
        value={from}
        onChoose={(id) => {
          setPath({ from: id, to });
        }}
      />
      <NodeSelect
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
