import type { Token } from '../../document/annotated-document.ts';
import type { Argument } from '../../document/extracted-document.ts';
import type { Entity } from '../../document/resolved-corpus.ts';
import { argumentsInSentence, argumentsOnSide, hasForeignPronoun, isBelow, namesOf } from './tellings.ts';
import type { Side, Telling } from './tellings.ts';
import { shorten, toThirdPerson } from './wording.ts';

/** How far before its verb an auxiliary or a passive's subject may stand. */
const SUBJECT_TOKENS = 30;
const LONGEST_FILLER = 40;
const LONGEST_REST = 60;

/** "Russia recalls its ambassador", "Troops massed along the border": who, the verb, and the rest in the article's words. */
export function nameVerbEvent(telling: Telling, entityById: ReadonlyMap<string, Entity>): string {
  const { mention } = telling;
  const giver = describeSide(telling, 'giver', entityById) ?? describeSide(telling, 'both', entityById);
  const receiver = describeSide(telling, 'receiver', entityById);
  if (giver !== undefined && isActive(telling)) {
    const verb = giver.isPlural ? mention.lemma : toThirdPerson(mention.lemma);
    const rest =
      restOf(telling) ??
      objectOf(telling) ??
      (receiver?.isBefore === true ? undefined : receiver?.text) ??
      restBeforePronoun(telling);
    return rest === undefined ? `${giver.text} ${verb}` : `${giver.text} ${verb} ${rest}`;
  }
  if (receiver !== undefined && isActive(telling) && isSubject(telling, 'receiver')) {
    // "Jane Doe steps down": what happens to who is its subject.
    const verb = receiver.isPlural ? mention.lemma : toThirdPerson(mention.lemma);
    return `${receiver.text} ${verb}`;
  }
  const subject = quotePassiveSubject(telling, entityById);
  if (subject === undefined && receiver?.isBefore !== true) return quoteWhole(telling, entityById);
  const by = giver === undefined ? phraseAfter(telling, LONGEST_FILLER) : `by ${giver.text}`;
  const words = [subject ?? receiver?.text, mention.trigger.text, by];
  return words.filter((word) => word !== undefined).join(' ');
}

/** A past participle is active only in the perfect: "has deployed", not "the forces arrayed". */
export function isActive({ document, mention }: Telling): boolean {
  const verb = mention.trigger.token;
  const auxiliaries = document.tokens
    .slice(Math.max(0, verb - SUBJECT_TOKENS), verb)
    .filter(({ head, dep }) => head === verb && (dep.startsWith('aux') || dep === 'nsubjpass'));
  if (auxiliaries.some(({ dep }) => dep === 'auxpass' || dep === 'nsubjpass')) return false;
  if (document.tokens[verb]?.tag !== 'VBN' || auxiliaries.some(({ lemma }) => lemma === 'have')) return true;
  // A simple past that the tagger took for a participle has a subject and an object.
  const below = document.tokens.filter(({ head, index }) => head === verb && index !== verb);
  return below.some(({ dep }) => dep === 'nsubj') && below.some(({ dep }) => dep === 'dobj');
}

/** "Demands" of "unveiled his demands to Ray": the object noun alone, where a pronoun owns it. */
function objectOf({ document, mention }: Telling): string | undefined {
  const object = document.tokens
    .slice(mention.trigger.token, mention.trigger.token + SUBJECT_TOKENS)
    .find(({ dep, head }) => dep === 'dobj' && head === mention.trigger.token);
  const owner = document.tokens.find(({ tag, head }) => tag === 'PRP$' && head === object?.index);
  if (object === undefined || owner === undefined) return undefined;
  return document.article.text.slice(owner.end, object.end).trim();
}

/** Whether the parser takes one of that side for the subject of the verb. */
function isSubject(telling: Telling, side: Side): boolean {
  const { document, mention } = telling;
  return argumentsOnSide(telling, side).some(({ head }) => {
    const token = document.tokens[head];
    return token?.dep === 'nsubj' && token.head === mention.trigger.token;
  });
}

interface Described {
  readonly text: string;
  readonly isPlural: boolean;
  /** Whether it stands before the verb, in its sentence. */
  readonly isBefore: boolean;
}

/** Names where there are any; otherwise the words, unless they only point back. Equals after the verb are in its rest. */
function describeSide(
  telling: Telling,
  side: Side,
  entityById: ReadonlyMap<string, Entity>,
): Described | undefined {
  const { document, mention } = telling;
  const fillers = argumentsOnSide(telling, side).filter(
    ({ start }) => side !== 'both' || start < mention.trigger.start,
  );
  const [first] = fillers;
  if (first === undefined) return undefined;
  const isBefore =
    first.start < mention.trigger.start && document.tokens[first.head]?.sentence === mention.sentence;
  const names = namesOf(telling, fillers, entityById).slice(0, 2);
  if (names.length > 0) return { text: names.join(' and '), isPlural: names.length > 1, isBefore };
  if (hasForeignPronoun(telling, first.start, first.end)) return undefined;
  const isPlural = document.tokens[first.head]?.tag.endsWith('S') === true;
  return { text: shorten(first.text.replace(/^(?:the|a|an)\s/iu, ''), LONGEST_FILLER), isPlural, isBefore };
}

/** "Takes *office*", "offers *help*": an object that is nobody. */
function plainObjectOf(telling: Telling): string | undefined {
  const { document, mention } = telling;
  const verb = mention.trigger.token;
  const object = document.tokens
    .slice(verb, verb + SUBJECT_TOKENS)
    .find(({ dep, head }) => dep === 'dobj' && head === verb);
  if (object === undefined) return undefined;
  const end = endOfPhrase(telling, object.index, object.index);
  if (hasForeignPronoun(telling, mention.trigger.end, end)) return undefined;
  return shorten(document.article.text.slice(mention.trigger.end, end), LONGEST_REST);
}

/** What stands before a pronoun that hides who is meant: "offers Ray to continue *our talks*". */
function restBeforePronoun(telling: Telling): string | undefined {
  const { document, mention } = telling;
  const start = mention.trigger.end;
  const ends = argumentsInSentence(telling)
    .map(({ end }) => end)
    .filter((end) => end > start && !hasForeignPronoun(telling, start, end));
  const text = document.article.text.slice(start, Math.max(start, ...ends)).trim();
  return text === '' ? undefined : shorten(text, LONGEST_REST);
}

/** "Warned *of dire consequences*", "hit *with sanctions*": the phrase right behind a verb that nothing else follows. */
function phraseAfter(telling: Telling, length: number): string | undefined {
  const { document, mention } = telling;
  const next = document.tokens[mention.trigger.token + 1];
  if (next?.dep !== 'prep' || next.head !== mention.trigger.token) return undefined;
  const end = endOfPhrase(telling, next.index, next.index);
  if (hasForeignPronoun(telling, next.start, end)) return undefined;
  return shorten(document.article.text.slice(next.start, end), length);
}

/** The words from the verb to its last argument; `undefined` where there are none or a pronoun hides who is meant. */
export function restOf(telling: Telling): string | undefined {
  const { document, mention } = telling;
  const start = mention.trigger.end;
  const last = Math.max(start, ...argumentsInSentence(telling).map((argument) => endOf(telling, argument)));
  const end = last === start ? start : withManner(telling, last);
  if (end === start) return plainObjectOf(telling) ?? phraseAfter(telling, LONGEST_REST);
  if (hasForeignPronoun(telling, start, end)) return undefined;
  const object = relativeObjectOf(telling);
  let rest = `${object === undefined ? '' : `${object} `}${document.article.text.slice(start, end).trim()}`;
  // Particles are in the lemma already: "brought up" is told as "brings up".
  for (const particle of mention.lemma.split(' ').slice(1)) {
    if (rest.toLowerCase().startsWith(`${particle} `)) rest = rest.slice(particle.length + 1);
  }
  const short = shorten(rest, LONGEST_REST);
  return short === '' ? undefined : short;
}

/** The *incident* of "an incident which the mayor has pinned on Ray", without which the verb says nothing. */
function relativeObjectOf({ document, mention }: Telling): string | undefined {
  const verb = document.tokens[mention.trigger.token];
  if (verb?.dep !== 'relcl') return undefined;
  const below = document.tokens.filter(({ head, index }) => head === verb.index && index !== verb.index);
  const hasObject = below.some(({ dep, index }) => dep === 'dobj' && index > verb.index);
  const isOpen = !hasObject && below.some(({ dep }) => dep === 'nsubj');
  const antecedent = document.tokens[verb.head];
  return isOpen && antecedent?.tag === 'NN' && antecedent.index < verb.index ? antecedent.text : undefined;
}

/** Where an argument ends; a clause goes on to its first comma, for its span may be its verb alone. */
function endOf(telling: Telling, argument: Argument): number {
  const { document, mention } = telling;
  const sentence = document.sentences[mention.sentence];
  if (argument.start < mention.trigger.start || sentence === undefined) return argument.end;
  return Math.max(argument.end, endOfPhrase(telling, ownedBy(telling, argument.head), argument.head + 1));
}

/** "Condemned Russia's" what? The phrase goes on to what is owned. */
function ownedBy({ document }: Telling, owner: number): number {
  const token = document.tokens[owner];
  // "Interfered in the 2016 *U.S.* election".
  const isInside = token !== undefined && ['poss', 'nmod', 'amod', 'compound'].includes(token.dep);
  return isInside && token.head > owner ? token.head : owner;
}

/** Where the words from `from` on that stand below a token end, at the latest before the first comma. */
function endOfPhrase({ document, mention }: Telling, top: number, from: number): number {
  const sentence = document.sentences[mention.sentence];
  let end = 0;
  for (let at = from; at < (sentence?.endToken ?? 0); at++) {
    const token = document.tokens[at];
    if (token === undefined || /^[,.:;]/u.test(token.text) || !isBelow(document, at, top)) break;
    ({ end } = token);
  }
  return end;
}

/** "Referred to him *as a killer*", "called it *a mistake*": what follows the last argument at once and says as what it is done. */
function withManner(telling: Telling, end: number): number {
  const { document, mention } = telling;
  const sentence = document.sentences[mention.sentence];
  const next = document.tokens
    .slice(mention.trigger.token + 1, sentence?.endToken ?? 0)
    .find(({ start }) => start >= end);
  if (next === undefined) return end;
  const predicate = document.tokens[next.head];
  const isCalled = predicate?.dep === 'oprd' && predicate.head === mention.trigger.token;
  const top = isCalled ? predicate : next;
  if (top.head !== mention.trigger.token || !(isCalled || next.lemma === 'as')) return end;
  return Math.max(end, endOfPhrase(telling, top.index, next.index));
}

/** "Moscow's ambassador" of "Moscow's ambassador was recalled", where it has no name of its own. */
function quotePassiveSubject(telling: Telling, entityById: ReadonlyMap<string, Entity>): string | undefined {
  const { document, mention } = telling;
  const verb = mention.trigger.token;
  const subject =
    document.tokens
      .slice(Math.max(0, verb - SUBJECT_TOKENS), verb)
      .find(({ head, dep }) => head === verb && dep === 'nsubjpass') ?? describedBy(telling);
  // "Who was arrested" tells of the noun before.
  if (subject === undefined || subject.tag.startsWith('W')) return undefined;
  const receivers = argumentsOnSide(telling, 'receiver');
  const own = receivers.filter(({ head }) => head === subject.index);
  if (subject.dep === 'nsubjpass' && receivers.length === 0) return undefined;
  if (namesOf(telling, own, entityById).length > 0) return undefined;
  let first = subject;
  for (let at = subject.index - 1; at >= 0 && isBelow(document, at, subject.index); at--)
    first = document.tokens[at] ?? first;
  const end = Math.min(endOfPhrase(telling, subject.index, subject.index), mention.trigger.start);
  if (hasForeignPronoun(telling, first.start, end)) return undefined;
  const text = document.article.text.slice(first.start, end).replace(/^(?:the|a|an)\s/iu, '');
  return shorten(text, LONGEST_REST);
}

/** The noun that a participle right behind it tells of: "*sanctions* threatened by Chad". */
function describedBy({ document, mention }: Telling): Token | undefined {
  const verb = document.tokens[mention.trigger.token];
  const noun = document.tokens[verb?.head ?? -1];
  const isBehind = verb?.dep === 'acl' && verb.tag === 'VBN' && noun?.index === verb.index - 1;
  return isBehind ? noun : undefined;
}

/** In the article's words, or, where a pronoun would hide who is meant, only who and what. */
function quoteWhole(telling: Telling, entityById: ReadonlyMap<string, Entity>): string {
  const { document, mention } = telling;
  const spans = [mention.trigger, ...argumentsInSentence(telling)];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  if (hasForeignPronoun(telling, start, end)) {
    const names = namesOf(telling, mention.arguments, entityById).slice(0, 2);
    return names.length === 0
      ? mention.trigger.text
      : `${names.join(' and ')}: ${mention.trigger.text.toLowerCase()}`;
  }
  return shorten(document.article.text.slice(start, end).replace(/^(?:the|a|an)\s/iu, ''), LONGEST_REST);
}
