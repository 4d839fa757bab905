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

const DISTANCE_PENALTY = 0.55;
const SUBJECT = 1;
const OBJECT = 0.2;
const POSSESSIVE = -0.25;
const NAMED = 0.6;
const PARALLEL = 0.4;
const FREQUENCY = 0.12;
const MAX_FREQUENCY = 6;
const SAME_CLAUSE = 0.3;
const TITLE_ZONE = -1;

/**
 * Ranks a cluster as antecedent of an anaphor by its latest mention before it: distance, grammatical role, how often it
 * was named. Weights follow the salience factors of Lappin & Leass (1994), set by hand on the development texts.
 */
export function scoreAntecedent(
  anaphor: Mention,
  cluster: GrowingCluster,
  latest: Mention,
  tokens: readonly Token[],
  titleSentences: ReadonlySet<number>,
): AntecedentScore {
  const features: string[] = [];
  let total = 0;
  const add = (name: string, weight: number): void => {
    if (weight === 0) return;
    total += weight;
    features.push(`${name} ${weight.toFixed(2)}`);
  };
  const token = tokens[latest.head];
  const own = tokens[anaphor.head];
  const distance = (own?.sentence ?? 0) - (token?.sentence ?? 0);
  add('distance', -DISTANCE_PENALTY * distance);
  add('role', roleWeight(token));
  if (cluster.named) add('named', NAMED);
  add('frequency', FREQUENCY * Math.min(MAX_FREQUENCY, countBefore(cluster, anaphor)));
  if (distance > 0 && isSubject(token) && isSubject(own)) add('parallel', PARALLEL);
  if (distance === 0 && own?.dep === 'poss') add('possessive', SAME_CLAUSE);
  if (titleSentences.has(token?.sentence ?? -1)) add('title', TITLE_ZONE);
  return { total, features };
}

function roleWeight(token: Token | undefined): number {
  if (token === undefined) return 0;
  if (isSubject(token)) return SUBJECT;
  if (token.dep === 'dobj' || token.dep === 'dative') return OBJECT;
  if (token.dep === 'poss' || token.dep === 'compound') return POSSESSIVE;
  return 0;
}

export function isSubject(token: Token | undefined): boolean {
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
  if (own === undefined || other === undefined || own.sentence !== other.sentence) return false;
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
