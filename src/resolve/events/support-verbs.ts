import type { ExtractedDocument } from '../../document/extracted-document.ts';

/** Two places in the document's `events`. */
export interface MentionPair {
  readonly source: number;
  readonly target: number;
}

const OBJECT: ReadonlySet<string> = new Set(['dobj', 'nsubjpass', 'attr', 'oprd']);
/** Prepositions that name the happening within which another is told: "spoke in a call", "met for talks". */
const WITHIN: ReadonlySet<string> = new Set(['in', 'during', 'for', 'at', 'on']);

/** Types under which so much goes that a verb and its noun of one type are often two things: "delivered the order". */
const BROAD_TYPES: ReadonlySet<string> = new Set(['OTHER', 'BUSINESS']);

/**
 * Pairs of a verb and a noun of one type that tell one happening together: "held a call", "slapped sanctions", "said in a
 * statement". One happening may stand in several pairs.
 */
export function findSupportVerbs(document: ExtractedDocument): readonly MentionPair[] {
  const mentionsAt = new Map<number, number[]>();
  for (const { index, trigger } of document.events) {
    mentionsAt.set(trigger.token, [...(mentionsAt.get(trigger.token) ?? []), index]);
  }
  return document.events.flatMap(({ index, type, trigger }): readonly MentionPair[] => {
    if (BROAD_TYPES.has(type) || document.tokens[trigger.token]?.tag.startsWith('NN') !== true) return [];
    const verb = findGoverningVerb(document, trigger.token);
    const partners = verb === undefined ? [] : (mentionsAt.get(verb) ?? []);
    return partners
      .filter((partner) => document.events[partner]?.type === type)
      .map((partner) => ({ source: index, target: partner }));
  });
}

function findGoverningVerb(document: ExtractedDocument, noun: number): number | undefined {
  const token = document.tokens[noun];
  const head = token === undefined ? undefined : document.tokens[token.head];
  if (token === undefined || head === undefined || head === token) return undefined;
  if (OBJECT.has(token.dep) && head.tag.startsWith('VB')) return head.index;
  const verb = document.tokens[head.head];
  const within = token.dep === 'pobj' && WITHIN.has(head.lemma) && verb?.tag.startsWith('VB') === true;
  return within ? verb.index : undefined;
}
