import { Tabs } from '@mantine/core';
import type { Claim, EntityNode, GraphEdge } from '../../../src/schema/graph.ts';
import { describeDate } from '../dates.ts';
import { listEventTies, listTies, pickClaims } from '../relations.ts';
import { CorrectEntity } from '../review/correct-entity.tsx';
import { useViewerTools } from '../viewer-context.ts';
import { countOf } from '../wording.ts';
import { EvidenceList } from './claim-list.tsx';
import { JoinList } from './join-list.tsx';
import styles from './panel.module.css';
import { NodeActions } from './node-actions.tsx';
import { PanelHeading } from './panel-heading.tsx';
import { TieGroups } from './tie-groups.tsx';
import { TieRow } from './tie-row.tsx';

interface EntityPanelProps {
  readonly entity: EntityNode;
  readonly edges: readonly GraphEdge[];
  readonly claims: readonly Claim[];
}

/** Who or what it is, its relations by type, its events by date, and where it is mentioned. */
export function EntityPanel({ entity, edges, claims }: EntityPanelProps): React.JSX.Element {
  const { model } = useViewerTools();
  const ties = listTies(model, entity.id, edges);
  const events = listEventTies(ties);
  const relations = ties.filter((tie) => tie.other.type !== 'Event' && tie.edge.type !== 'MENTIONS');
  return (
    <article className={styles['body']}>
      <PanelHeading node={entity} />
      <NodeActions node={entity} />
      <CorrectEntity key={`${entity.name} ${entity.type}`} entity={entity} />
      <EntityFacts entity={entity} />
      <JoinList joins={entity.joins ?? []} />
      <Tabs
        classNames={{ tab: styles['tab'] ?? '' }}
        defaultValue={relations.length > 0 || events.length === 0 ? 'relations' : 'events'}
        keepMounted={false}
      >
        <Tabs.List grow>
          <Tabs.Tab value="relations">Relations ({relations.length})</Tabs.Tab>
          <Tabs.Tab value="events">Events ({events.length})</Tabs.Tab>
          <Tabs.Tab value="mentions">Mentions ({entity.mentionCount})</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="relations">
          <TieGroups name={entity.name} ties={relations} claims={claims} />
          {relations.length === 0 && <p className={styles['empty']}>The articles state no relation.</p>}
        </Tabs.Panel>
        <Tabs.Panel value="events" pt="xs">
          <ul className={styles['rows']}>
            {events.map((tie) => (
              <TieRow
                key={tie.edge.id}
                tie={tie}
                claims={pickClaims(claims, tie.edge.claims)}
                note={describeEventNote(tie.other.date, tie.edge.role)}
              />
            ))}
          </ul>
          {events.length === 0 && <p className={styles['empty']}>It takes part in no event.</p>}
        </Tabs.Panel>
        <Tabs.Panel value="mentions" pt="xs">
          {entity.evidence.length < entity.mentionCount && (
            <p className={styles['empty']}>
              {entity.evidence.length} of {entity.mentionCount} mentions; the articles have all of them
              marked.
            </p>
          )}
          <EvidenceList evidence={entity.evidence} />
        </Tabs.Panel>
      </Tabs>
    </article>
  );
}

function EntityFacts({ entity }: { readonly entity: EntityNode }): React.JSX.Element {
  const aliases = entity.aliases.filter((alias) => alias.text !== entity.name);
  return (
    <dl className={styles['facts']}>
      {entity.roles.length > 0 && (
        <>
          <dt>Known as</dt>
          <dd>{entity.roles.map((role) => describeTitle(role)).join(' · ')}</dd>
        </>
      )}
      {aliases.length > 0 && (
        <>
          <dt>Also called</dt>
          <dd>{aliases.map((alias) => `${alias.text} (${alias.count})`).join(', ')}</dd>
        </>
      )}
      {entity.countryCode !== undefined && (
        <>
          <dt>ISO code</dt>
          <dd>{entity.countryCode}</dd>
        </>
      )}
      <dt>Mentioned</dt>
      <dd>
        {countOf(entity.mentionCount, 'time')} in {countOf(entity.articles.length, 'article')}
      </dd>
    </dl>
  );
}

function describeTitle(role: EntityNode['roles'][number]): string {
  const isSaid = role.tense === 'current' || role.text.toLowerCase().startsWith(role.tense);
  return isSaid ? role.text : `${role.tense} ${role.text}`;
}

function describeEventNote(
  date: Parameters<typeof describeDate>[0] | undefined,
  role: GraphEdge['role'],
): string {
  const when = date === undefined ? 'no date' : describeDate(date);
  return role === undefined ? when : `${when} · as ${role}`;
}
