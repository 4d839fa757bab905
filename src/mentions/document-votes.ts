import { distance } from 'fastest-levenshtein';
import type { AnnotatedDocument } from '../document/annotated-document.ts';
import type { MentionType } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isCapitalized, isProperNoun, joinTokens } from './name-candidate.ts';
import { isTitleWord } from './name-core.ts';
import { isTitleCase } from './proper-runs.ts';
import { findTypeEvidence, readArticled } from './type-evidence.ts';

/** What well-known names weigh in a vote beside one mention by the model. */
const GAZETTEER_VOTE = 3;
/** A surname after a known given name, or a company's name with its legal form, elsewhere in the document outweighs the model's word on the bare one. */
const SURNAME_VOTE = 4;
/** A bare word that the model takes for a person is a weak vote while nobody in the document has it in a full name. */
const BARE_PERSON_VOTE = 0.4;
/** A person named like a city is the person wherever the bare name stands. */
const CERTAIN_VOTE = Number.MAX_SAFE_INTEGER;
const REPEAT_SCORE = 0.8;
/** Shortest name that is looked for where nothing recognised it. */
const MIN_REPEAT_LENGTH = 3;
const MIN_MISSPELT_LENGTH = 6;
const MAX_REPEAT_TOKENS = 6;

/**
 * One name has one type in one document: what most mentions of a name are, all become. A surname follows the full
 * name, an acronym its expansion. Names recognised once are found wherever they stand, and what only a headline's
 * capitals made a name is dropped.
 */
export function voteOnNames(
  document: AnnotatedDocument,
  syntax: Syntax,
  names: readonly NameCandidate[],
  knowledge: Knowledge,
): NameCandidate[] {
  const { tokens } = document;
  const text = (name: NameCandidate): string => joinTokens(tokens, name.firstToken, name.endToken);
  const headline = createHeadlineTest(document);
  const trusted = names.filter((name) => !headline(name.firstToken) || name.entry !== undefined);
  const types = countVotes(trusted, text, knowledge, tokens, syntax);
  const known = names.filter(
    (name) => !headline(name.firstToken) || name.entry !== undefined || types.has(text(name)),
  );
  const retyped = known.map((name) => {
    const type = name.nested === true ? name.type : (types.get(text(name)) ?? name.type);
    return type === name.type ? name : withType(name, type);
  });
  return [...retyped, ...findRepeats(document, retyped, types, collectSurnames(tokens, retyped))].sort(
    (a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken,
  );
}

function withType(name: NameCandidate, type: MentionType): NameCandidate {
  const { firstToken, endToken, score, rule, nested } = name;
  const base = { firstToken, endToken, type, score, rule: `${rule}+vote` };
  return nested === undefined ? base : { ...base, nested };
}

function countVotes(
  names: readonly NameCandidate[],
  text: (name: NameCandidate) => string,
  knowledge: Knowledge,
  tokens: AnnotatedDocument['tokens'],
  syntax: Syntax,
): ReadonlyMap<string, MentionType> {
  const votes = new Map<string, Map<MentionType, number>>();
  const vote = (name: string, type: MentionType, weight: number): void => {
    const tally = votes.get(name) ?? new Map<MentionType, number>();
    tally.set(type, (tally.get(type) ?? 0) + weight);
    votes.set(name, tally);
  };
  const surnames = collectSurnames(tokens, names);
  for (const name of names) {
    if (name.nested === true) continue;
    const known = name.entry !== undefined && name.entry.kind !== 'city';
    const bare = isBarePerson(tokens, name, surnames, knowledge);
    const weight = known ? GAZETTEER_VOTE : bare ? BARE_PERSON_VOTE * name.score : name.score;
    vote(text(name), readArticled(tokens, name, knowledge), weight);
    for (const { type, weight } of findTypeEvidence(tokens, syntax, name, knowledge))
      vote(text(name), type, weight);
  }
  for (const name of names) {
    if (name.type !== 'Person' || name.endToken - name.firstToken < 2) continue;
    const given = tokens[name.firstToken]?.text.toLowerCase() ?? '';
    const surname = tokens[name.endToken - 1]?.text ?? '';
    if (votes.has(surname) || isProperNoun(tokens[name.endToken - 1]))
      vote(
        surname,
        'Person',
        name.rule === 'pattern:surname'
          ? CERTAIN_VOTE
          : knowledge.givenNames.has(given)
            ? SURNAME_VOTE
            : name.score,
      );
  }
  for (const name of names) {
    const short = joinTokens(tokens, name.firstToken, name.endToken - 1);
    const legalForm = knowledge.organizations.suffixes.has(tokens[name.endToken - 1]?.text ?? '');
    const known = knowledge.gazetteer.find(short) !== undefined;
    if (name.type === 'Organization' && legalForm && !known && votes.has(short))
      vote(short, 'Organization', SURNAME_VOTE);
  }
  followMisspellings(votes);
  return new Map(
    [...votes].map(([name, tally]) => {
      const [best] = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return [name, best?.[0] ?? 'Other'] as const;
    }),
  );
}

/** News calls persons by their full name or title first: "Scientology" and "Demosisto" are none. */
function isBarePerson(
  tokens: AnnotatedDocument['tokens'],
  { firstToken, endToken, type, rule }: NameCandidate,
  surnames: ReadonlySet<string>,
  { givenNames, titles }: Knowledge,
): boolean {
  if (type !== 'Person' || endToken - firstToken > 1 || !rule.startsWith('model')) return false;
  const word = tokens[firstToken]?.text ?? '';
  const before = tokens[firstToken - 1];
  if (surnames.has(word) || givenNames.has(word.toLowerCase())) return false;
  return before === undefined || !isTitleWord(before, titles);
}

/** "Navalany" beside "Navalny": a long name one letter off a person's surname is that person misspelt. */
function followMisspellings(votes: Map<string, Map<MentionType, number>>): void {
  const surnames = [...votes].filter(
    ([name, tally]) => name.length >= MIN_MISSPELT_LENGTH && (tally.get('Person') ?? 0) >= SURNAME_VOTE,
  );
  for (const [name, tally] of votes) {
    if (name.length < MIN_MISSPELT_LENGTH || name.includes(' ') || tally.has('Person')) continue;
    if (surnames.some(([surname]) => surname.startsWith(name.slice(0, 1)) && distance(surname, name) === 1))
      tally.set('Person', SURNAME_VOTE);
  }
}

/** In title case capitals tell nothing: a headline's names are those that the body or general knowledge confirms. */
function createHeadlineTest({ tokens, sentences }: AnnotatedDocument): (token: number) => boolean {
  const titleCase = sentences.map((sentence) => isTitleCase(tokens, sentence.firstToken, sentence.endToken));
  return (token) => titleCase[tokens[token]?.sentence ?? -1] === true;
}

/** Last words of persons' full names. */
function collectSurnames(
  tokens: AnnotatedDocument['tokens'],
  names: readonly NameCandidate[],
): ReadonlySet<string> {
  return new Set(
    names
      .filter((name) => name.type === 'Person' && name.endToken - name.firstToken > 1)
      .map((name) => tokens[name.endToken - 1]?.text ?? ''),
  );
}

/** Occurrences of accepted names that nothing recognised. */
function findRepeats(
  { tokens }: AnnotatedDocument,
  names: readonly NameCandidate[],
  types: ReadonlyMap<string, MentionType>,
  surnames: ReadonlySet<string>,
): NameCandidate[] {
  const taken = new Set<number>();
  for (const name of names)
    for (let index = name.firstToken; index < name.endToken; index++) taken.add(index);
  const repeats: NameCandidate[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!isCapitalized(tokens[first]) || taken.has(first)) continue;
    const end = findLongestRepeat(tokens, first, taken, types, surnames);
    if (end === undefined) continue;
    const type = types.get(joinTokens(tokens, first, end)) ?? 'Other';
    if (!surnames.has(joinTokens(tokens, first, end)) && isWordOfName(tokens, first, end)) continue;
    repeats.push({ firstToken: first, endToken: end, type, score: REPEAT_SCORE, rule: 'repeat' });
    first = end - 1;
  }
  return repeats;
}

/** "Explorer" in "Internet Explorer": another proper noun beside it makes it a word of a longer name. */
function isWordOfName(tokens: AnnotatedDocument['tokens'], first: number, end: number): boolean {
  return [tokens[first - 1], tokens[end]].some(
    (beside) => isProperNoun(beside) && isCapitalized(beside) && beside?.sentence === tokens[first]?.sentence,
  );
}

function findLongestRepeat(
  tokens: AnnotatedDocument['tokens'],
  first: number,
  taken: ReadonlySet<number>,
  types: ReadonlyMap<string, MentionType>,
  surnames: ReadonlySet<string>,
): number | undefined {
  let limit = first;
  while (limit < first + MAX_REPEAT_TOKENS && limit < tokens.length && !taken.has(limit)) limit++;
  for (let end = limit; end > first; end--) {
    const name = joinTokens(tokens, first, end);
    if (name.length < MIN_REPEAT_LENGTH || !types.has(name)) continue;
    // The tagger takes surnames that are words for them: "Jobs resigned".
    const tag = tokens[end - 1]?.tag ?? '';
    if (tag.startsWith('NNP') || (surnames.has(name) && tag.startsWith('NN'))) return end;
  }
  return undefined;
}
