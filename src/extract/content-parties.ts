import type { Argument, EventMention } from '../document/extracted-document.ts';
import type { Mention } from '../document/mention-document.ts';
import { ROLES } from '../schema/event-types.ts';
import type { EventType, Role } from '../schema/event-types.ts';
import { clusterOf, toArgument } from './arguments.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { isConditional } from './factuality.ts';

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
