import type { Mention } from '../document/mention-document.ts';
import type { EventType, Role } from '../schema/event-types.ts';
import { clusterOf, isNamed } from './entity-arguments.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { objectsOf } from './slots.ts';
import type { Trigger } from './triggers.ts';

/** Roles in which the words of an utterance stand for the one who uttered them: "condemned Biden's remarks". */
const THROUGH_UTTERANCE: ReadonlySet<Role> = new Set([
  'target',
  'addressee',
  'beneficiary',
  'topic',
  'recipient',
]);

/** Roles in which what is done to somebody's things is done to them. */
const THROUGH_POSSESSION: ReadonlySet<Role> = new Set<Role>(['target', 'beneficiary']);

/** Deeds against things that are deeds against whose they are: "bombed Kuwait's refineries". */
const HARMFUL: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'FIGHT',
  'MOBILIZE',
  'SANCTION',
  'SURVEIL',
]);

/** The named owner of a nominal that no name was found for ("Russian officials"), so that the owner takes part too. */
export function findOwners(
  mention: Mention,
  head: number,
  role: Role,
  trigger: Trigger,
  context: ExtractionContext,
): readonly Mention[] {
  if (mention.kind !== 'nominal') return [];
  const cluster = clusterOf(mention, context);
  if (cluster !== undefined && isNamed(cluster, context)) return [];
  return findHolders(head, role, trigger, context);
}

/** Whose group, utterance or thing a noun is: possessor, adjective, "of …", "from …", "by …". */
export function findHolders(
  head: number,
  role: Role,
  trigger: Trigger,
  context: ExtractionContext,
): readonly Mention[] {
  if (!standsForHolder(head, role, trigger, context)) return [];
  const { predicates, syntax, token } = context;
  const holders: number[] = [];
  for (const child of syntax.children(head)) {
    const { dep } = token(child);
    if (dep === 'poss' || ((dep === 'compound' || dep === 'amod' || dep === 'nmod') && child < head))
      holders.push(child, ...syntax.conjuncts(child));
    else if (dep === 'prep' && predicates.holderPreposition.has(context.lemma(child))) {
      for (const filler of objectsOf(child, context)) holders.push(filler, ...syntax.conjuncts(filler));
    }
  }
  return holders.flatMap((holder) => context.mentionAt(holder) ?? []);
}

function standsForHolder(head: number, role: Role, { evoked }: Trigger, context: ExtractionContext): boolean {
  const { predicates } = context;
  const lemma = context.lemma(head);
  if (predicates.envoy.has(lemma) && role === 'target') return false;
  if (predicates.group.has(lemma)) return true;
  if (predicates.utterance.has(lemma) && THROUGH_UTTERANCE.has(role)) return true;
  // Who is criticised or praised for what is theirs is criticised or praised.
  const { frame } = evoked;
  const isPersonal = [...frame.roles.values()].includes('speaker') || HARMFUL.has(frame.type);
  return THROUGH_POSSESSION.has(role) && isPersonal;
}
