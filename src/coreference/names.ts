import { distance } from 'fastest-levenshtein';
import type { Mention } from '../document/mention-document.ts';
import type { ClusterBuilder } from './cluster-builder.ts';

const EXACT_SCORE = 1;
const PARTIAL_SCORE = 0.9;
const ACRONYM_SCORE = 0.9;
const MISSPELLING_SCORE = 0.75;
/** Shortest surname that one changed letter may leave the same. */
const MIN_MISSPELT_LENGTH = 6;

/** Joins names of one thing: the same words, a surname and its full name, an acronym and its expansion, a misspelling. */
export function joinNames(mentions: readonly Mention[], builder: ClusterBuilder): void {
  const names = mentions.filter((mention) => mention.kind === 'named' || mention.kind === 'adjectival');
  joinSameNames(names, builder);
  joinPersons(
    names.filter((name) => name.type === 'Person'),
    builder,
  );
  joinOrganizations(
    names.filter((name) => name.type === 'Organization'),
    builder,
  );
}

function joinSameNames(names: readonly Mention[], builder: ClusterBuilder): void {
  const first = new Map<string, Mention>();
  for (const mention of names) {
    const key = `${mention.type}:${normalizeName(mention.name)}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, mention);
    else builder.join(mention.index, earlier.index, 'same-name', EXACT_SCORE);
  }
}

/** Lower case, without dots and possessives, so that "U.S." is "US" and "Wal - Mart" is "Wal-Mart". */
function normalizeName(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/[.,]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?- ?/gu, '-')
    .replace(/^the /u, '');
}

/** A name that is part of one fuller name only is that person; where two persons share it, it stays apart. */
function joinPersons(persons: readonly Mention[], builder: ClusterBuilder): void {
  const full = distinct(persons.filter((person) => person.name.includes(' ')));
  for (const person of persons) {
    if (person.name.includes(' ')) continue;
    const matches = full.filter((candidate) => isPartOfName(person.name, candidate.name));
    const clusters = new Set(matches.map((match) => builder.clusterOf(match.index).root));
    const [match] = clusters.size === 1 ? matches : chooseByGender(person, matches);
    if (match !== undefined) builder.join(person.index, match.index, 'part-of-name', PARTIAL_SCORE);
    else if (matches.length === 0) joinMisspelling(person, persons, builder);
  }
  for (const person of full) {
    const longer = full.filter(
      (candidate) => candidate !== person && isVariantOf(person.name, candidate.name),
    );
    const [match] = longer;
    if (longer.length === 1 && match !== undefined)
      builder.join(person.index, match.index, 'name-variant', PARTIAL_SCORE);
  }
}

function chooseByGender(person: Mention, matches: readonly Mention[]): readonly Mention[] {
  if (person.gender === 'unknown') return [];
  const agreeing = matches.filter((match) => match.gender === person.gender);
  return agreeing.length === 1 ? agreeing : [];
}

function joinMisspelling(person: Mention, persons: readonly Mention[], builder: ClusterBuilder): void {
  const name = person.name.toLowerCase();
  if (name.length < MIN_MISSPELT_LENGTH) return;
  const match = persons.find((candidate) => {
    const surname = (candidate.name.split(' ').at(-1) ?? '').toLowerCase();
    return surname !== name && surname.startsWith(name.slice(0, 2)) && distance(surname, name) === 1;
  });
  if (match !== undefined) builder.join(person.index, match.index, 'misspelling', MISSPELLING_SCORE);
}

function isPartOfName(part: string, name: string): boolean {
  const words = normalizeName(name).split(' ');
  return words.includes(normalizeName(part));
}

/** "John F. Kennedy" and "John Kennedy"; "J. Smith" and "John Smith": same surname, given names that agree. */
function isVariantOf(a: string, b: string): boolean {
  const first = normalizeName(a).split(' ');
  const second = normalizeName(b).split(' ');
  if (first.at(-1) !== second.at(-1) || first.length > second.length) return false;
  const [given = ''] = first;
  const [other = ''] = second;
  return given === other || (given.length === 1 && other.startsWith(given));
}

/** Acronyms of a fuller name, and short forms that begin or end one ("Boeing" and "Boeing Co"). */
function joinOrganizations(organizations: readonly Mention[], builder: ClusterBuilder): void {
  const full = distinct(organizations.filter((organization) => organization.name.includes(' ')));
  for (const organization of organizations) {
    // A well-known name is itself: "Apple" is not short for "Apple Corps".
    if (organization.rule.startsWith('gazetteer')) continue;
    const matches = full.filter(
      (candidate) =>
        candidate !== organization &&
        (isAcronymOf(organization.name, candidate.name) || isShortFormOf(organization.name, candidate.name)),
    );
    const clusters = new Set(matches.map((match) => builder.clusterOf(match.index).root));
    const [match] = matches;
    if (clusters.size === 1 && match !== undefined)
      builder.join(organization.index, match.index, 'short-form', ACRONYM_SCORE);
  }
}

/** Capitals of the longer name's words, little words left out: "EADS", "OSCE", "USAF". */
function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '');
  if (!/^\p{Lu}{2,}$/u.test(letters)) return false;
  const words = long.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.map((word) => word[0]).join('') === letters;
}

/** "Boeing" of "Boeing Co", "the Church" and "Scientology" of "Church of Scientology". */
function isShortFormOf(short: string, long: string): boolean {
  const a = normalizeName(short);
  const b = normalizeName(long);
  // "The Commission" once the European one was named.
  const isLast = !a.includes(' ') && b.endsWith(` ${a}`);
  return a.length >= 3 && a !== b && (b.startsWith(`${a} `) || b.endsWith(` of ${a}`) || isLast);
}

function distinct(mentions: readonly Mention[]): Mention[] {
  return [...new Map(mentions.map((mention) => [mention.name, mention])).values()];
}
