import type { Sentence, Token } from '../../document/annotated-document.ts';
import type { Syntax } from '../../document/syntax.ts';
import type { TimeVocabulary } from '../../vocabulary/time.ts';

/** On which side of the day of publication the clause of a time expression lies, by its grammar. */
export type Side = 'past' | 'future' | 'unknown';

/** What deciding a tense needs of the document. */
export interface Grammar {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly syntax: Syntax;
  readonly vocabulary: TimeVocabulary;
}

/** Deepest climb from a time expression to the verb that decides. */
const LONGEST_CLIMB = 12;

/** The side on which the verb that governs a token puts it: "will meet", "is set to begin", "announced". */
export function findSide(grammar: Grammar, token: number): Side {
  const path = [token, ...grammar.syntax.ancestors(token)].slice(0, LONGEST_CLIMB);
  for (const at of path) {
    const word = grammar.tokens[at];
    if (word === undefined) return 'unknown';
    if (at !== token && grammar.vocabulary.schedulingWords.has(word.lemma) && !isActivePast(grammar, word))
      return 'future';
    if ((word.tag.startsWith('VB') || word.tag === 'MD') && !belongsToReport(grammar, token, word)) {
      const side = findVerbSide(grammar, word);
      if (side !== undefined) return side;
    }
  }
  return 'unknown';
}

/** `undefined` where the verb has no tense of its own and its head decides. */
function findVerbSide(grammar: Grammar, verb: Token): Side | undefined {
  const { tokens, syntax, vocabulary } = grammar;
  const helpers = syntax
    .children(verb.index)
    .map((child) => tokens[child])
    .filter((child) => child?.dep === 'aux' || child?.dep === 'auxpass');
  const has = (test: (helper: Token) => boolean): boolean =>
    helpers.some((helper) => helper !== undefined && test(helper));
  if (verb.tag === 'MD' || has((helper) => helper.tag === 'MD' && vocabulary.futureModals.has(helper.lemma)))
    return 'future';
  if (has((helper) => helper.tag === 'TO')) return findInfinitiveSide(grammar, verb);
  if (verb.lemma === 'be' && verb.tag !== 'VBD' && leadsAhead(grammar, verb)) return 'future';
  if (verb.tag === 'VBD' || has((helper) => helper.tag === 'VBD' || helper.lemma === 'have')) return 'past';
  const present = has((helper) => helper.tag === 'VBZ' || helper.tag === 'VBP');
  if (verb.tag === 'VBG') return present ? 'future' : undefined;
  if (verb.tag === 'VBN') return present ? 'unknown' : verb.dep === 'acl' ? 'past' : undefined;
  if (verb.tag === 'VB') return verb.dep === 'ROOT' ? 'unknown' : undefined;
  // Headlines tell the past in the present tense.
  if (grammar.sentences[verb.sentence]?.zone === 'title') return 'unknown';
  return vocabulary.narrativePresentVerbs.has(verb.lemma) ? 'past' : 'future';
}

/**
 * Whether a time that the parser hung on a verb stands before that verb's clause, beside the verb which reports it: "said on
 * Tuesday it would cut jobs".
 */
function belongsToReport({ syntax }: Grammar, token: number, verb: Token): boolean {
  const subject = syntax.child(verb.index, 'nsubj', 'nsubjpass', 'expl');
  return subject !== undefined && verb.head < token && token < syntax.leftmost(subject);
}

/** "are to travel", "is due" */
function leadsAhead({ tokens, syntax, vocabulary }: Grammar, verb: Token): boolean {
  const adjective = syntax.child(verb.index, 'acomp');
  if (adjective !== undefined && vocabulary.schedulingWords.has(tokens[adjective]?.lemma ?? '')) return true;
  const complement = syntax.child(verb.index, 'xcomp');
  return complement !== undefined && syntax.children(complement).some((child) => tokens[child]?.tag === 'TO');
}

/** "agreed to meet", "are to travel", "plans to": an infinitive lies ahead of what intends it. */
function findInfinitiveSide(grammar: Grammar, verb: Token): Side | undefined {
  const head = grammar.tokens[verb.head];
  if (head === undefined || head.index === verb.index) return 'future';
  const { schedulingWords, intentionWords } = grammar.vocabulary;
  return schedulingWords.has(head.lemma) || intentionWords.has(head.lemma) ? 'future' : undefined;
}

/** "set a record on Monday" and "the plan failed": a scheduling word in another use. */
function isActivePast(grammar: Grammar, word: Token): boolean {
  if (word.tag === 'VBD') return true;
  return word.tag.startsWith('NN') && word.dep === 'nsubj' && grammar.tokens[word.head]?.tag === 'VBD';
}
