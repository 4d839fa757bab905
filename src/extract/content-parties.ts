import type { Argument, EventMention } from '../document/extracted-document.ts';
import type { Mention } from '../document/mention-document.ts';
import { ROLES } from '../schema/event-types.ts';
import type { EventType, Role } from '../schema/event-types.ts';
import { clusterOf, isNamed, toArgument } from './entity-arguments.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { isConditional } from './factuality.ts';
import { objectsOf } from './slots.ts';
import { findVerbSlots } from './verb-slots.ts';

/** Deeds done by words: whom they are aimed at often stands only in what is said. */
const AIMED: ReadonlyMap<EventType, Role> = new Map<EventType, Role>([
  ['THREATEN', 'target'],
  ['ACCUSE', 'target'],
  ['REQUEST', 'addressee'],
]);

/**
 * Whom the clause of a threat, accusation or demand is aimed at, where nobody is named beside the verb: its subject ("demanded
 * that *Iran* withdraw"), or, where the speaker's own side acts, that of its condition ("will respond if *Iran* attacks").
 */
export function findAimed(
  event: Omit<EventMention, 'salient'>,
  context: ExtractionContext,
): readonly Argument[] {
  const role = AIMED.get(event.type);
  const at = event.trigger.token;
  if (role === undefined || !context.isVerb(at)) return [];
  if (event.arguments.some((one) => ROLES[one.role].side === 'receiver' && one.cluster !== undefined))
    return [];
  const { syntax, token } = context;
  const clause = syntax.children(at).find((child) => token(child).dep === 'ccomp' && context.isVerb(child));
  if (clause === undefined) return [];
  const givers = new Set(event.arguments.flatMap(({ cluster }) => (cluster === undefined ? [] : [cluster])));
  const isOther = (mention: Mention): boolean => {
    const cluster = clusterOf(mention, context);
    return cluster !== undefined && !givers.has(cluster) && mention.type !== 'Other';
  };
  const condition = syntax
    .children(clause)
    .find((child) => token(child).dep === 'advcl' && isConditional(child, context));
  const [aimed] = [condition, clause]
    .flatMap((verb) => (verb === undefined ? [] : (syntax.child(verb, 'nsubj', 'nsubjpass') ?? [])))
    .flatMap((subject) => context.mentionAt(subject) ?? [])
    .filter(isOther);
  return aimed === undefined ? [] : [toArgument(aimed, role, context)];
}

/** Deeds of which the countries and people in their content are the topic. */
const ABOUT: ReadonlySet<EventType> = new Set<EventType>([
  'THREATEN',
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'SUPPORT',
]);

/** What the clause under such a deed does something to or with: "denied that it would attack *Kuwait*", "urged to ease tensions with *Chad*". */
export function findTopics(
  event: Omit<EventMention, 'salient'>,
  context: ExtractionContext,
): readonly Argument[] {
  const at = event.trigger.token;
  if (!ABOUT.has(event.type) || !context.isVerb(at)) return [];
  const { syntax, token } = context;
  const clauses = syntax.children(at).flatMap((child) => {
    const { dep } = token(child);
    if ((dep === 'ccomp' || dep === 'xcomp') && context.isVerb(child)) return withComplements(child, context);
    return [];
  });
  const taken = new Set(event.arguments.map(({ cluster }) => cluster));
  const fillers = clauses.flatMap((verb) =>
    findVerbSlots(verb, context)
      .filter(({ name, shared }) => !shared && name !== 'subj' && name !== 'by')
      .flatMap(({ head }) => [head, ...objectsBelow(head, context)]),
  );
  return fillers
    .flatMap((head) => context.mentionAt(head) ?? [])
    .filter((mention) => {
      const cluster = clusterOf(mention, context);
      if (cluster === undefined || mention.type === 'Other' || taken.has(cluster)) return false;
      taken.add(cluster);
      return isNamed(cluster, context);
    })
    .map((mention) => toArgument(mention, 'topic', context));
}

/** A verb with the verbs that complete it and the condition it hangs on. */
function withComplements(verb: number, context: ExtractionContext): readonly number[] {
  const { syntax, token } = context;
  const below = syntax.children(verb).filter((child) => {
    if (!context.isVerb(child)) return false;
    return token(child).dep === 'xcomp' || (token(child).dep === 'advcl' && isConditional(child, context));
  });
  return [verb, ...below];
}

/** "Tensions *with Chad*". */
function objectsBelow(noun: number, context: ExtractionContext): readonly number[] {
  return context.syntax
    .children(noun)
    .filter((child) => context.token(child).dep === 'prep')
    .flatMap((child) => objectsOf(child, context));
}
