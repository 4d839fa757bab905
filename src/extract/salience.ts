import type { Argument, EventMention } from '../document/extracted-document.ts';
import { ROLES } from '../schema/event-types.ts';
import type { EventType, Role } from '../schema/event-types.ts';
import { isNamed } from './entity-arguments.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { isInfinitive } from './clause-form.ts';
import type { Trigger } from './triggers.ts';

/** What is said or asked is worth a node only when it is known who did. */
const NEEDS_GIVER: ReadonlySet<EventType> = new Set<EventType>([
  'STATEMENT',
  'ACCUSE',
  'THREATEN',
  'REJECT',
  'SUPPORT',
  'REQUEST',
  'AGREE',
  'INVESTIGATE',
  'MOBILIZE',
]);
/** Everyday kinds: worth a node when two known parties meet in them. */
const NEEDS_TWO: ReadonlySet<EventType> = new Set<EventType>([
  'STATEMENT',
  'BUSINESS',
  'CEREMONY',
  'COOPERATE',
  'CONCEDE',
  'RETREAT',
  'SUPPORT',
]);

/** Kinds of which one known party is enough although they are only feared or denied. */
const TOLD_AHEAD: ReadonlySet<EventType> = new Set<EventType>([
  'FIGHT',
  'SANCTION',
  'ELECTION',
  'ELECTION_INTERFERENCE',
]);

/** Kinds that concern the place where they happen. */
const CONCERNS_PLACE: ReadonlySet<EventType> = new Set<EventType>(['ELECTION', 'DISASTER', 'PROTEST']);

/** Whether an analyst would draw the event: a kind of weight, known parties, and told as a happening and not in passing. */
export function isSalient(
  event: Omit<EventMention, 'salient'>,
  trigger: Trigger,
  context: ExtractionContext,
): boolean {
  const { evoked } = trigger;
  if (!evoked.known || event.type === 'OTHER' || isInPassing(trigger.token, context)) return false;
  const parties = event.arguments.filter((argument) => isParty(argument, event.type, context));
  const count = new Set(parties.map(({ cluster }) => cluster)).size;
  const givers = parties.filter(({ role }) => isGiver(role));
  if (NEEDS_GIVER.has(event.type) && givers.length === 0) return false;
  const open = event.status === 'hypothetical' || event.status === 'negated';
  if (open && count < 2 && !TOLD_AHEAD.has(event.type)) return false;
  // "Would not say what penalties he would impose": on whom is what an analyst asks first.
  const isAimless = !parties.some(({ role }) => ROLES[role].side === 'receiver');
  if (event.type === 'SANCTION' && trigger.kind === 'verb' && event.status !== 'actual' && isAimless)
    return false;
  if (event.type === 'STATEMENT') return event.status === 'actual' && (count > 1 || !evoked.frame.ordinary);
  return NEEDS_TWO.has(event.type) || evoked.frame.ordinary ? count > 1 : count > 0;
}

/** What something is called ("seen as a threat", "a nuclear-armed power") or is done for is not told as happening. */
function isInPassing(token: number, context: ExtractionContext): boolean {
  const { dep, head } = context.token(token);
  if (dep === 'advcl' && isInfinitive(token, context)) return true;
  if (dep === 'amod' || dep === 'attr' || dep === 'oprd') return true;
  return dep === 'pobj' && context.lemma(head) === 'as';
}

function isGiver(role: Role): boolean {
  return ROLES[role].side === 'giver' || ROLES[role].side === 'both';
}

function isParty({ cluster, role }: Argument, type: EventType, context: ExtractionContext): boolean {
  const concerned =
    (role === 'place' && CONCERNS_PLACE.has(type)) || (role === 'origin' && type === 'BUSINESS');
  if (cluster === undefined || (ROLES[role].side === 'none' && !concerned)) return false;
  // A product that is launched or ordered is what the news is about.
  return (
    isNamed(cluster, context) && (context.document.clusters[cluster]?.type !== 'Other' || type === 'BUSINESS')
  );
}
