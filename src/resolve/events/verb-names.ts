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
    const rest = restOf(telling) ?? (receiver?.isBefore === true ? undefined : receiver?.text);
    return rest === undefined ? `${giver.text} ${verb}` : `${giver.text} ${verb} ${rest}`;
  }
  if (receiver?.isBefore !== true) return quoteWhole(telling);
  return `${receiver.text} ${mention.trigger.text}${giver === undefined ? '' : ` by ${giver.text}`}`;
}

/** A past participle is active only in the perfect: "has deployed", not "the forces arrayed". */
function isActive({ document, mention }: Telling): boolean {
  const verb = mention.trigger.token;
  const auxiliaries = document.tokens
    .slice(Math.max(0, verb - SUBJECT_TOKENS), verb)
    .filter(({ head, dep }) => head === verb && (dep.startsWith('aux') || dep === 'nsubjpass'));
  if (auxiliaries.some(({ dep }) => dep === 'auxpass' || dep === 'nsubjpass')) return false;
  return document.tokens[verb]?.tag !== 'VBN' || auxiliaries.some(({ lemma }) => lemma === 'have');
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

/** The words from the verb to its last argument; `undefined` where there are none or a pronoun hides who is meant. */
export function restOf(telling: Telling): string | undefined {
  const { document, mention } = telling;
  const start = mention.trigger.end;
  const end = Math.max(start, ...argumentsInSentence(telling).map((argument) => endOf(telling, argument)));
  if (end === start || hasForeignPronoun(telling, start, end)) return undefined;
  let rest = document.article.text.slice(start, end).trim();
  // Particles are in the lemma already: "brought up" is told as "brings up".
  for (const particle of mention.lemma.split(' ').slice(1)) {
    if (rest.toLowerCase().startsWith(`${particle} `)) rest = rest.slice(particle.length + 1);
  }
  const short = shorten(rest, LONGEST_REST);
  return short === '' ? undefined : short;
}

/** Where an argument ends; a clause goes on to its first comma, for its span may be its verb alone. */
function endOf({ document, mention }: Telling, argument: Argument): number {
  const sentence = document.sentences[mention.sentence];
  if (argument.start < mention.trigger.start || sentence === undefined) return argument.end;
  let { end } = argument;
  for (let at = argument.head + 1; at < sentence.endToken; at++) {
    const token = document.tokens[at];
    if (token === undefined || /^[,.:;]/u.test(token.text) || !isBelow(document, at, argument.head)) break;
    end = Math.max(end, token.end);
  }
  return end;
}

function quoteWhole(telling: Telling): string {
  const { document, mention } = telling;
  const spans = [mention.trigger, ...argumentsInSentence(telling)];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return shorten(document.article.text.slice(start, end).replace(/^(?:the|a|an)\s/iu, ''), LONGEST_REST);
}
