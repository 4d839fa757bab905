import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import type { Gender, Mention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { Sex } from '../vocabulary/titles.ts';
import type { NationalityMention } from './adjectives.ts';
import { isGovernment } from './metonyms.ts';
import type { NameCandidate } from './name-candidate.ts';
import { joinTokens } from './name-candidate.ts';
import type { NominalMention } from './nominals.ts';
import type { PronounMention } from './pronouns.ts';
import { findRoles } from './roles.ts';

/** A mention before it has its place in the document's list. */
export type MentionDraft = Omit<Mention, 'index'>;

const GENDER_OF_SEX: Readonly<Record<Sex, Gender>> = { m: 'masculine', f: 'feminine', u: 'unknown' };
const NATIONALITY_SCORE = 0.95;
const PRONOUN_SCORE = 0.99;
const NOMINAL_SCORE = 0.7;

export function toNamed(
  { tokens }: AnnotatedDocument,
  syntax: Syntax,
  name: NameCandidate,
  knowledge: Knowledge,
  persons: ReadonlySet<number>,
): MentionDraft {
  const { firstToken, endToken } = name;
  const head = findHead(tokens, firstToken, endToken);
  const text = joinTokens(tokens, firstToken, endToken);
  const capital = knowledge.metonyms.capitals.get(text);
  const metonym =
    name.type === 'Place' && capital !== undefined && name.nested !== true
      ? isGovernment(tokens, syntax, head, knowledge)
      : false;
  const country = metonym ? knowledge.gazetteer.countryByCode(capital ?? '') : undefined;
  const roles =
    name.type === 'Person'
      ? findRoles(tokens, syntax, { first: firstToken, end: endToken, head }, knowledge, persons)
      : [];
  const seat =
    name.type === 'Organization' ? knowledge.metonyms.seats.get(name.entry?.name ?? text) : undefined;
  const code = country?.code ?? name.entry?.countryCode ?? seat;
  return {
    ...spanOf(tokens, firstToken, endToken),
    kind: 'named',
    type: country === undefined ? name.type : 'Country',
    head,
    text,
    name: country?.name ?? name.entry?.name ?? text,
    gender: name.type === 'Person' ? findGender(tokens, firstToken, endToken, knowledge) : 'neuter',
    number: 'singular',
    score: name.score,
    rule: name.rule,
    roles,
    quoted: tokens[head]?.quoted === true,
    ...(code === undefined ? {} : { countryCode: code }),
    ...(metonym ? { metonym } : {}),
    ...(name.nested === true ? { nested: true } : {}),
  };
}

/** Given names, honorifics and sexed titles tell; initials and surnames alone do not. */
function findGender(
  tokens: readonly Token[],
  first: number,
  end: number,
  { titles, givenNames }: Knowledge,
): Gender {
  for (let index = first - 1; index >= Math.max(0, first - 4); index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== tokens[first]?.sentence) break;
    const sex = titles.honorifics.get(token.text) ?? titles.gender.get(token.text.toLowerCase());
    if (sex === 'm' || sex === 'f') return GENDER_OF_SEX[sex];
    if (!token.tag.startsWith('NN')) break;
  }
  if (end - first < 2) return 'unknown';
  return GENDER_OF_SEX[givenNames.get(tokens[first]?.text.toLowerCase() ?? '') ?? 'u'];
}

export function toNationality({ tokens }: AnnotatedDocument, found: NationalityMention): MentionDraft {
  const { firstToken, endToken, entry } = found;
  const head = endToken - 1;
  return {
    ...spanOf(tokens, firstToken, endToken),
    kind: 'adjectival',
    type: entry.type,
    head,
    text: joinTokens(tokens, firstToken, endToken),
    name: entry.name,
    gender: 'neuter',
    number: found.people && tokens[head]?.tag.endsWith('S') === true ? 'plural' : 'singular',
    score: NATIONALITY_SCORE,
    rule: found.people ? 'gazetteer:citizens' : 'gazetteer:adjective',
    roles: [],
    quoted: tokens[head]?.quoted === true,
    ...(entry.countryCode === undefined ? {} : { countryCode: entry.countryCode }),
  };
}

export function toPronoun(tokens: readonly Token[], { token, spec }: PronounMention): MentionDraft {
  const text = tokens[token]?.text ?? '';
  return {
    ...spanOf(tokens, token, token + 1),
    kind: 'pronominal',
    type: spec.sex === 'n' ? 'Other' : 'Person',
    head: token,
    text,
    name: text.toLowerCase(),
    gender: spec.sex === 'n' ? 'neuter' : GENDER_OF_SEX[spec.sex ?? 'u'],
    number: spec.plural === true ? 'plural' : spec.person === 2 ? 'unknown' : 'singular',
    score: PRONOUN_SCORE,
    rule: `pronoun:${spec.person}`,
    roles: [],
    quoted: tokens[token]?.quoted === true,
  };
}

export function toNominal(
  { tokens }: AnnotatedDocument,
  found: NominalMention,
  { titles }: Knowledge,
): MentionDraft {
  const head = tokens[found.head];
  const sex = titles.gender.get(head?.lemma ?? '') ?? titles.kinship.get(head?.lemma ?? '') ?? 'u';
  return {
    ...spanOf(tokens, found.firstToken, found.endToken),
    kind: 'nominal',
    type: found.type,
    head: found.head,
    text: joinTokens(tokens, found.firstToken, found.endToken),
    name: head?.lemma ?? '',
    gender: found.type === 'Person' ? GENDER_OF_SEX[sex] : 'neuter',
    number: found.number,
    score: NOMINAL_SCORE,
    rule: 'nominal',
    roles: [],
    quoted: head?.quoted === true,
  };
}

function spanOf(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
): Pick<Mention, 'start' | 'end' | 'firstToken' | 'endToken'> {
  return { start: tokens[firstToken]?.start ?? 0, end: tokens[endToken - 1]?.end ?? 0, firstToken, endToken };
}

/** The token of a stretch whose own head lies outside it; the last one where the parse gives several. */
function findHead(tokens: readonly Token[], first: number, end: number): number {
  for (let index = end - 1; index >= first; index--) {
    const token = tokens[index];
    if (token !== undefined && (token.head < first || token.head >= end || token.head === index))
      return index;
  }
  return end - 1;
}
