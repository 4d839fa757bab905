import type { Entity } from '../../document/resolved-corpus.ts';
import type { DateInterval } from '../../schema/dates.ts';
import type { EventType } from '../../schema/event-types.ts';
import { ROLES } from '../../schema/event-types.ts';
import { compareText } from '../../schema/order.ts';
import { listFillers } from '../fillers.ts';
import { isNoun } from './tellings.ts';
import type { Telling } from './tellings.ts';
import { nameDate } from './wording.ts';

/** Who is named this much less often than the most named is left out: more often a mistake than a participant. */
const LEAST_SHARE = 0.34;
const NAMED_MOST = 3;
/** What two do to each other rather than together. */
const EXCHANGED: ReadonlySet<EventType> = new Set(['THREATEN', 'ACCUSE']);

/**
 * "Biden–Putin phone call, 30 Dec 2021": what is told of at least two named equals. The date is part of the name because
 * such happenings recur. `undefined` where the tellings name fewer.
 */
export function nameBetweenEquals(
  tellings: readonly Telling[],
  entityById: ReadonlyMap<string, Entity>,
  date: DateInterval | undefined,
): string | undefined {
  const names = listEqualNames(tellings, entityById);
  if (names.length < 2) return undefined;
  const shown = names.length > NAMED_MOST ? [...names.slice(0, NAMED_MOST - 1), 'others'] : names;
  const noun = commonestNoun(tellings);
  const [verb] = tellings.map(({ mention }) => mention.lemma);
  const isExchange = tellings.some(({ mention }) => EXCHANGED.has(mention.type));
  const happening =
    noun === undefined
      ? `${shown.join(' and ')} ${verb ?? ''}`
      : isExchange
        ? `exchange of ${noun}s between ${shown.join(' and ')}`
        : `${shown.join('–')} ${noun}`;
  return date === undefined ? happening : `${happening}, ${nameDate(date)}`;
}

/** Short names, the most often named first. */
function listEqualNames(
  tellings: readonly Telling[],
  entityById: ReadonlyMap<string, Entity>,
): readonly string[] {
  const counts = new Map<string, { readonly entity: Entity; count: number }>();
  for (const { document, mention, entityOf } of tellings) {
    const equals = mention.arguments.filter(({ role }) => ROLES[role].side === 'both');
    for (const id of new Set(equals.flatMap(({ cluster }) => listFillers(document, cluster, entityOf)))) {
      const entity = entityById.get(id);
      if (entity?.named !== true) continue;
      const known = counts.get(id);
      if (known === undefined) counts.set(id, { entity, count: 1 });
      else known.count++;
    }
  }
  const ranked = [...counts.values()].sort(
    (a, b) => b.count - a.count || compareText(a.entity.id, b.entity.id),
  );
  const most = ranked[0]?.count ?? 0;
  return ranked.filter(({ count }) => count >= LEAST_SHARE * most).map(({ entity }) => shortNameOf(entity));
}

/** The noun told most often; a longer one that ends in it says more: "phone call" rather than "call". */
function commonestNoun(tellings: readonly Telling[]): string | undefined {
  const counts = new Map<string, number>();
  for (const telling of tellings) {
    const { lemma } = telling.mention;
    if (isNoun(telling)) counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([lemma]) => lemma);
  const [commonest] = ranked;
  return ranked.find((lemma) => lemma.endsWith(` ${commonest ?? ''}`)) ?? commonest;
}

/** A person's last name, as it is most often used alone; anything else's name. */
function shortNameOf(entity: Entity): string {
  if (entity.type !== 'Person') return entity.name;
  const parts = entity.name.split(/\s+/u);
  const alone = entity.aliases
    .filter(({ text }) => parts.length > 1 && parts.includes(text))
    .sort((a, b) => b.count - a.count || compareText(a.text, b.text));
  return alone[0]?.text ?? parts.at(-1) ?? entity.name;
}
