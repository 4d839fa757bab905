import type { Entity } from '../../document/resolved-corpus.ts';
import { argumentsInSentence, hasForeignPronoun, isBelow, namesOnSide } from './tellings.ts';
import type { Telling } from './tellings.ts';
import { shorten } from './wording.ts';

const LONGEST_PHRASE = 70;

/** "Poisoning of Alexei Navalny", "Russian recall of the ambassador": the article's own phrase where it can stand alone. */
export function nameNounEvent(telling: Telling, entityById: ReadonlyMap<string, Entity>): string {
  const giver = namesOnSide(telling, 'giver', entityById)[0] ?? namesOnSide(telling, 'both', entityById)[0];
  const receiver = namesOnSide(telling, 'receiver', entityById)[0];
  const phrase = findPhrase(telling, giver);
  if (phrase?.includes(' ') === true) return phrase;
  const { trigger } = telling.mention;
  const end = Math.max(trigger.end, endOfKind(telling));
  const noun = telling.document.article.text.slice(startOfKind(telling), end).toLowerCase();
  if (giver === undefined) return receiver === undefined ? (phrase ?? noun) : `${noun} against ${receiver}`;
  return receiver === undefined ? `${giver}: ${noun}` : `${noun} (${giver} → ${receiver})`;
}

/** The trigger with its modifiers and arguments, where they stand together and hold no pronoun. */
function findPhrase(telling: Telling, giver: string | undefined): string | undefined {
  const { document, mention } = telling;
  const sentence = document.sentences[mention.sentence];
  if (sentence === undefined) return undefined;
  const spans = [mention.trigger, ...argumentsInSentence(telling)];
  let start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end), endOfKind(telling));
  for (let at = mention.trigger.token - 1; at >= sentence.firstToken; at--) {
    const token = document.tokens[at];
    if (token === undefined || !isBelow(document, at, mention.trigger.token) || token.tag === 'DT') break;
    start = Math.min(start, token.start);
  }
  const inside = document.tokens
    .slice(sentence.firstToken, sentence.endToken)
    .filter((token) => token.start >= start && token.end <= end);
  const whole = inside.every((token) => isBelow(document, token.index, mention.trigger.token));
  if (!whole || end - start > LONGEST_PHRASE || hasForeignPronoun(telling, start, end)) return undefined;
  const text = document.article.text.slice(start, end).replace(/^(?:the|a|an)\s/iu, '');
  const isOwned = inside[0]?.tag === 'PRP$';
  const named = isOwned ? text.replace(/^\S+/u, giver === undefined ? '' : `${giver}’s`) : text;
  return shorten(named, LONGEST_PHRASE);
}

/** Nouns and adjectives right before it tell its kind: "*manipulation* operation". */
function startOfKind({ document, mention }: Telling): number {
  const { token, start } = mention.trigger;
  const before = document.tokens[token - 1];
  const isKind =
    before?.head === token && ['compound', 'amod'].includes(before.dep) && /^\p{Ll}/u.test(before.text);
  return isKind ? before.start : start;
}

/** What it is a state, act or declaration *of* belongs to its name, where it is one word: "state of emergency". */
function endOfKind({ document, mention }: Telling): number {
  const [of, kind] = document.tokens.slice(mention.trigger.token + 1, mention.trigger.token + 3);
  const isKind =
    of?.lemma === 'of' && of.head === mention.trigger.token && kind?.tag.startsWith('NN') === true;
  return isKind && kind.head === of.index ? kind.end : 0;
}
