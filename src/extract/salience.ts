import type { Argument, EventMention } from '../document/extracted-document.ts';
import { isNamed } from './arguments.ts';
import type { ExtractionContext } from './extraction-context.ts';
import type { Trigger } from './triggers.ts';

/** Types that matter to an analyst with one known party; of the others two are asked for, or a giver and a date. */
const WEIGHTY: ReadonlySet<string> = new Set([
  'CONSULT',
  'ACCUSE',
  'THREATEN',
  'REJECT',
  'REDUCE_RELATIONS',
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
  'SURVEIL',
  'FIGHT',
  'PROTEST',
  'ELECTION',
  'ELECTION_INTERFERENCE',
  'JUSTICE',
  'PERSONNEL',
  'DISASTER',
  'REQUEST',
  'AGREE',
  'AID',
  'INVESTIGATE',
]);

/** Whether an analyst would draw the event: a type of weight, known parties, and not only a passing word. */
export function isSalient(
  event: Omit<EventMention, 'salient'>,
  trigger: Trigger,
  context: ExtractionContext,
): boolean {
  const parties = new Set(
    event.arguments.filter((argument) => isParty(argument, context)).map(({ cluster }) => cluster),
  );
  if (!trigger.evoked.known || event.type === 'OTHER') return false;
  if (event.status === 'negated' && event.type === 'STATEMENT') return false;
  if (event.type === 'STATEMENT') return parties.size > 1 || (trigger.evoked.demands > 0 && parties.size > 0);
  if (trigger.evoked.frame.ordinary && parties.size < 2) return false;
  if (!WEIGHTY.has(event.type)) return parties.size > 1;
  return parties.size > 0;
}

function isParty(argument: Argument, context: ExtractionContext): boolean {
  const { cluster, role } = argument;
  if (cluster === undefined || role === 'topic' || role === 'place') return false;
  return isNamed(cluster, context) && context.document.clusters[cluster]?.type !== 'Other';
}
