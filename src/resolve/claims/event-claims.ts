import type { EventMention, ExtractedDocument } from '../../document/extracted-document.ts';
import type { DateInterval } from '../../schema/dates.ts';
import { ROLES } from '../../schema/event-types.ts';
import type { Claim } from '../../schema/graph.ts';
import { hashText } from '../../schema/ids.ts';
import { listFillers } from '../fillers.ts';
import { resolveAttributions } from './attributions.ts';
import { quoteEvidence } from './evidence.ts';

/** Id of the claim which an event mention makes: from its article and place, not from what is resolved later. */
export function createEventClaimId(document: ExtractedDocument, mention: EventMention): string {
  const place = [document.article.id, mention.trigger.start, mention.trigger.end, mention.index];
  return `claim:${hashText(place.join(' '))}`;
}

/** What one mention of an event asserts. */
export function createEventClaim(
  document: ExtractedDocument,
  mention: EventMention,
  event: string,
  date: DateInterval | undefined,
  entityOf: readonly string[],
): Claim {
  const [subject, object] = findEnds(document, mention, entityOf);
  return {
    id: createEventClaimId(document, mention),
    article: document.article.id,
    predicate: mention.type,
    ...(subject === undefined ? {} : { subject }),
    ...(object === undefined ? {} : { object }),
    event,
    status: mention.status,
    attributedTo: resolveAttributions(mention.attributions, entityOf),
    evidence: quoteEvidence(document, mention.sentence, mention.trigger, mention.arguments),
    ...(date === undefined ? {} : { date }),
    rule: mention.rule,
    score: mention.score,
  };
}

/** Giver and receiver; of happenings between equals the first and the second participant. */
function findEnds(
  document: ExtractedDocument,
  mention: EventMention,
  entityOf: readonly string[],
): readonly [subject: string | undefined, object: string | undefined] {
  const fillers = (side: string): readonly string[] =>
    mention.arguments.flatMap(({ role, cluster }) =>
      ROLES[role].side === side ? listFillers(document, cluster, entityOf) : [],
    );
  const equals = fillers('both');
  const subject = fillers('giver')[0] ?? equals[0];
  const object = fillers('receiver')[0] ?? equals.find((entity) => entity !== subject);
  return [subject, object];
}
