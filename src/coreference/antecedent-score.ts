import type { Token } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { GrowingCluster } from './cluster-builder.ts';

/** Features of a possible antecedent and how much each weighs; the sum ranks, the names explain. */
export interface AntecedentScore {
  readonly total: number;
  readonly features: readonly string[];
}

/** How far back an antecedent may lie, in sentences. */
export const MAX_SENTENCES = 4;

/** What each feature weighs; set by hand, then adjusted on the development texts one at a time. */
export const WEIGHTS = {
  distance: -0.6,
  subject: 0.9,
  object: 0.2,
  inside: -0.25,
  named: 0.6,
  parallel: 0.4,
  frequency: 0.15,
  maxFrequency: 6,
  possessive: 0.5,
  title: -1,
  reporter: 0.6,
  thing: -0.2,
  speaker: 0.8,
  unquoted: -1.2,
  body: -0.4,
};

/**
 * Ranks a cluster as antecedent of an anaphor by its latest mention before it: distance, grammatical role, how often it
 * was named. The factors are those of Lappin & Leass (1994).
 * @see https://aclanthology.org/J94-4002/
 */
export function scoreAntecedent(
  anaphor: Mention,
  cluster: GrowingCluster,
  latest: Mention,
  tokens: readonly Token[],
  titleSentences: ReadonlySet<number>,
): AntecedentScore {
  const place = scorePlace(tokens, anaphor.head, latest.head, titleSentences);
  const frequency = Math.min(WEIGHTS.maxFrequency, countBefore(cluster, anaphor));
  return sum([
    ...place,
    ['named', cluster.named ? WEIGHTS.named : 0],
    ['frequency', WEIGHTS.frequency * frequency],
  ]);
}

/** Ranks a thing that is no mention as antecedent of "it" or "they". */
export function scoreThing(
  anaphor: Mention,
  token: number,
  tokens: readonly Token[],
  titleSentences: ReadonlySet<number>,
): AntecedentScore {
  return sum([...scorePlace(tokens, anaphor.head, token, titleSentences), ['thing', WEIGHTS.thing]]);
}

type Feature = readonly [name: string, weight: number];

function sum(features: readonly Feature[]): AntecedentScore {
  const present = features.filter(([, weight]) => weight !== 0);
  return {
    total: present.reduce((total, [, weight]) => total + weight, 0),
    features: present.map(([name, weight]) => `${name} ${weight.toFixed(2)}`),
  };
}

function scorePlace(
  tokens: readonly Token[],
  anaphor: number,
  antecedent: number,
  titleSentences: ReadonlySet<number>,
): readonly Feature[] {
  const token = tokens[antecedent];
  const own = tokens[anaphor];
  const distance = (own?.sentence ?? 0) - (token?.sentence ?? 0);
  return [
    ['distance', WEIGHTS.distance * distance],
    ['role', roleWeight(token)],
    ['parallel', distance > 0 && isSubject(token) && isSubject(own) ? WEIGHTS.parallel : 0],
    ['possessive', distance === 0 && own?.dep === 'poss' ? WEIGHTS.possessive : 0],
    ['reporter', distance === 0 && reports(tokens, token, anaphor) ? WEIGHTS.reporter : 0],
    ['title', titleSentences.has(token?.sentence ?? -1) ? WEIGHTS.title : 0],
  ];
}

/** "Putin said he would": the subject of the verb whose complement clause the pronoun stands in. */
function reports(tokens: readonly Token[], subject: Token | undefined, anaphor: number): boolean {
  if (!isSubject(subject)) return false;
  let at = anaphor;
  for (let steps = 0; steps < 20; steps++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.head === at) return false;
    if (token.dep === 'ccomp' && token.head === subject?.head) return true;
    at = token.head;
  }
  return false;
}

function roleWeight(token: Token | undefined): number {
  if (token === undefined) return 0;
  if (isSubject(token)) return WEIGHTS.subject;
  if (token.dep === 'dobj' || token.dep === 'dative') return WEIGHTS.object;
  if (token.dep === 'poss' || token.dep === 'compound') return WEIGHTS.inside;
  return 0;
}

function isSubject(token: Token | undefined): boolean {
  return token !== undefined && (token.dep === 'nsubj' || token.dep === 'nsubjpass' || token.dep === 'agent');
}

function countBefore(cluster: GrowingCluster, anaphor: Mention): number {
  return cluster.mentions.filter((mention) => mention.index < anaphor.index).length;
}

/**
 * Whether binding forbids that two mentions of one clause are one: the object of a verb is not its subject, unless it is
 * reflexive; "his" may be the subject's.
 */
export function isBlocked(
  anaphor: Mention,
  antecedent: Mention,
  tokens: readonly Token[],
  syntax: Syntax,
): boolean {
  if (antecedent.firstToken <= anaphor.firstToken && anaphor.endToken <= antecedent.endToken) return true;
  const own = tokens[anaphor.head];
  const other = tokens[antecedent.head];
  if (own === undefined || other?.sentence !== own.sentence) return false;
  const reflexive = /sel(?:f|ves)$/u.test(own.text);
  const sameVerb = clauseVerb(own, tokens) === clauseVerb(other, tokens);
  if (own.dep === 'poss') return other.head === own.head || syntax.ancestors(other.index).includes(own.head);
  if (reflexive) return !sameVerb;
  return (
    sameVerb &&
    other.dep !== 'poss' &&
    !syntax.ancestors(other.index).some((at) => tokens[at]?.dep === 'relcl')
  );
}

/** Nearest verb above a token. */
function clauseVerb(token: Token, tokens: readonly Token[]): number {
  let at = token;
  for (let steps = 0; steps < 50; steps++) {
    const head = tokens[at.head];
    if (head === undefined || head.index === at.index) return at.index;
    if (/^(?:VB|MD)/u.test(head.tag)) return head.index;
    at = head;
  }
  return at.index;
}
