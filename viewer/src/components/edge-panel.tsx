import type { EdgeBody } from '../../../src/schema/api.ts';
import { FACTUALITY } from '../../../src/schema/factuality.ts';
import { describeIso } from '../dates.ts';
import { pickClaims } from '../relations.ts';
import { RejectEdge } from '../review/reject-edge.tsx';
import { useViewerTools } from '../viewer-context.ts';
import { countOf, describeEdge } from '../wording.ts';
import { ClaimList, EvidenceList } from './claim-list.tsx';
import { Loaded } from './loaded.tsx';
import { NodeLink } from './node-link.tsx';
import styles from './panel.module.css';
import { StatusBadge } from './status-badge.tsx';

/** Details of an edge: what it says of its two ends, and every sentence behind it. */
export function EdgePanel({ id }: { readonly id: string }): React.JSX.Element {
  const { edges } = useViewerTools();
  return (
    <Loaded loader={edges} id={id}>
      {(body) => <EdgeDetails body={body} />}
    </Loaded>
  );
}

function EdgeDetails({ body: { edge, claims } }: { readonly body: EdgeBody }): React.JSX.Element {
  const { model } = useViewerTools();
  const source = model.node(edge.source);
  const target = model.node(edge.target);
  const events = edge.events.map((event) => model.node(event)).filter((event) => event !== undefined);
  return (
    <article className={styles['body']}>
      <div className={styles['kind']}>
        Relation <StatusBadge status={edge.status} />
      </div>
      <h2 className={styles['title']}>
        {source?.name ?? edge.source} {describeEdge(edge)} {target?.name ?? edge.target}
      </h2>
      <dl className={styles['facts']}>
        <dt>From</dt>
        <dd>{source === undefined ? edge.source : <NodeLink node={source} />}</dd>
        <dt>To</dt>
        <dd>{target === undefined ? edge.target : <NodeLink node={target} />}</dd>
        <dt>Status</dt>
        <dd>
          {FACTUALITY[edge.status].label}: {FACTUALITY[edge.status].description}
        </dd>
        {edge.firstSeen !== undefined && (
          <>
            <dt>First</dt>
            <dd>{describeIso(edge.firstSeen)}</dd>
          </>
        )}
        {edge.lastSeen !== undefined && edge.lastSeen !== edge.firstSeen && (
          <>
            <dt>Last</dt>
            <dd>{describeIso(edge.lastSeen)}</dd>
          </>
        )}
        <dt>Support</dt>
        <dd>{countOf(edge.support, 'independent article')}</dd>
        {events.length > 0 && (
          <>
            <dt>{events.length === 1 ? 'Event' : 'Events'}</dt>
            <dd>
              {events.map((event) => (
                <div key={event.id}>
                  <NodeLink node={event} />
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
      <RejectEdge edge={edge} />
      <h3 className={styles['heading']}>What the articles say</h3>
      {claims.length > 0 ? (
        <ClaimList claims={pickClaims(claims, edge.claims)} />
      ) : (
        <EvidenceList evidence={edge.evidence ?? []} />
      )}
    </article>
  );
}
