import type { Claim, EventNode, GraphEdge } from '../../../src/schema/graph.ts';
import { EVENT_TYPES } from '../../../src/schema/event-types.ts';
import { FACTUALITY } from '../../../src/schema/factuality.ts';
import { describeDate } from '../dates.ts';
import { groupBy } from '../group-by.ts';
import type { Tie } from '../relations.ts';
import { listTies, pickClaims } from '../relations.ts';
import { useViewerTools } from '../viewer-context.ts';
import { countOf } from '../wording.ts';
import { ClaimList } from './claim-list.tsx';
import { NodeLink } from './node-link.tsx';
import styles from './panel.module.css';
import { NodeActions } from './node-actions.tsx';
import { PanelHeading } from './panel-heading.tsx';
import { TieGroups } from './tie-groups.tsx';

interface EventPanelProps {
  readonly event: EventNode;
  readonly edges: readonly GraphEdge[];
  readonly claims: readonly Claim[];
}

/** What happened, when, who took part, what the articles say, and why that was taken for one event. */
export function EventPanel({ event, edges, claims }: EventPanelProps): React.JSX.Element {
  const { model } = useViewerTools();
  const ties = listTies(model, event.id, edges);
  const participants = ties.filter((tie) => tie.edge.type === 'PARTICIPATES_IN');
  const others = ties.filter((tie) => tie.edge.type !== 'PARTICIPATES_IN' && tie.other.type !== 'Article');
  const told = pickClaims(claims, event.claims);
  return (
    <article className={styles['body']}>
      <PanelHeading node={event} />
      <NodeActions node={event} />
      <dl className={styles['facts']}>
        <dt>When</dt>
        <dd>{describeWhen(event)}</dd>
        <dt>Status</dt>
        <dd>
          {FACTUALITY[event.status].label}: {FACTUALITY[event.status].description}
        </dd>
        <dt>Kind</dt>
        <dd>{EVENT_TYPES[event.eventType].description}</dd>
        <dt>Told in</dt>
        <dd>
          {countOf(event.articles.length, 'article')}, {countOf(event.mentionCount, 'mention')}
        </dd>
        <Participants ties={participants} />
      </dl>
      {others.length > 0 && <TieGroups name="this event" ties={others} claims={claims} />}
      <h3 className={styles['heading']}>What the articles say</h3>
      <ClaimList claims={told} />
      {event.trace.length > 0 && (
        <details>
          <summary className={styles['dim']}>Why this is taken for one event</summary>
          <ul className={styles['dim']}>
            {event.trace.map((reason, index) => (
              <li key={index}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function Participants({ ties }: { readonly ties: readonly Tie[] }): React.JSX.Element[] {
  const byRole = groupBy(ties, (tie) => tie.edge.role ?? 'participant');
  return [...byRole].map(([role, members]) => (
    <div key={role} className={styles['fact']}>
      <dt>{role}</dt>
      <dd>
        {members.map((tie) => (
          <div key={tie.edge.id}>
            <NodeLink node={tie.other} />
          </div>
        ))}
      </dd>
    </div>
  ));
}

function describeWhen({ date, dateBasis }: EventNode): string {
  if (date === undefined) return 'not stated';
  return dateBasis === undefined ? describeDate(date) : `${describeDate(date)} (${dateBasis})`;
}
