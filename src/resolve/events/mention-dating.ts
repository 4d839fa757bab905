import type { EventMention, ExtractedDocument, TimeMention } from '../../document/extracted-document.ts';
import type { DateInterval } from '../../schema/dates.ts';
import type { PartialDate } from './event-profiles.ts';

/** What an article says of when a mention's event was; at most one of these. */
export interface MentionDate {
  readonly stated?: DateInterval;
  /** What the expression says when it has no anchor. */
  readonly partial?: PartialDate;
  /** The day of which the sentences around it tell. */
  readonly nearby?: DateInterval;
  /** The article's own day, as it tells the event as news; `unknown` where the article has none. */
  readonly news?: DateInterval | 'unknown';
}

/**
 * Finds what time expressions say of a document's mentions: their own, or that of a relative clause that tells when a noun's
 * event was ("an interview that aired on Wednesday"). Only the stated and the partial are good for telling events apart.
 */
export function createMentionDating(document: ExtractedDocument): (mention: EventMention) => MentionDate {
  const clauseOf = indexDatingClauses(document);
  return (mention) => {
    const isDated = mention.time !== undefined || mention.date !== undefined;
    const dating = isDated ? mention : (clauseOf.get(mention.trigger.token) ?? mention);
    const time = dating.time === undefined ? undefined : document.times[dating.time];
    if (time === undefined) {
      if (dating.date !== undefined) return { news: dating.date };
      return dating.news === true ? { news: 'unknown' } : {};
    }
    if (document.tokens[time.firstToken]?.sentence !== mention.sentence) {
      return dating.date === undefined ? {} : { nearby: dating.date };
    }
    if (dating.date !== undefined) return { stated: dating.date };
    return time.partial === undefined ? {} : { partial: { ...time.partial, text: time.text } };
  };
}

/** Timed relative clauses by the noun they belong to. One with an object tells of something else that happened then. */
function indexDatingClauses(document: ExtractedDocument): ReadonlyMap<number, EventMention> {
  const clauses = new Map<number, EventMention>();
  for (const mention of document.events) {
    const verb = document.tokens[mention.trigger.token];
    const time = mention.time === undefined ? undefined : document.times[mention.time];
    if (time === undefined || verb?.dep !== 'relcl' || hasObject(document, verb.index)) continue;
    if (!isDirectlyBelow(document, time, verb.index)) continue;
    if (!clauses.has(verb.head)) clauses.set(verb.head, mention);
  }
  return clauses;
}

/** "Aired on Wednesday", not "comes ahead of discussions scheduled for Jan. 10". */
function isDirectlyBelow(document: ExtractedDocument, time: TimeMention, verb: number): boolean {
  const outer = document.tokens
    .slice(time.firstToken, time.endToken)
    .find(({ head }) => head < time.firstToken || head >= time.endToken);
  if (outer === undefined) return false;
  const governor = document.tokens[outer.head];
  return outer.head === verb || (governor?.dep === 'prep' && governor.head === verb);
}

function hasObject(document: ExtractedDocument, verb: number): boolean {
  const end = document.sentences[document.tokens[verb]?.sentence ?? -1]?.endToken ?? verb;
  for (let at = verb + 1; at < end; at++) {
    const token = document.tokens[at];
    if (token?.head === verb && token.dep === 'dobj') return true;
  }
  return false;
}
