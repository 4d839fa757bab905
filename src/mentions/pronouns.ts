import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { NominalVocabulary, PronounSpec } from '../vocabulary/nominals.ts';

export interface PronounMention {
  readonly token: number;
  readonly spec: PronounSpec;
}

/** Personal and possessive pronouns that refer to something; "it" that only announces a clause is left out. */
export function findPronouns(
  { tokens }: AnnotatedDocument,
  syntax: Syntax,
  vocabulary: NominalVocabulary,
): PronounMention[] {
  return tokens.flatMap((token) => {
    if (token.tag !== 'PRP' && token.tag !== 'PRP$') return [];
    const spec = vocabulary.pronouns.get(token.text.toLowerCase());
    if (spec === undefined || (spec.sex === 'n' && isImpersonal(tokens, syntax, token, vocabulary)))
      return [];
    return [{ token: token.index, spec }];
  });
}

/** "It is clear that …", "it seems …", "it took two years to …". */
function isImpersonal(
  tokens: readonly Token[],
  syntax: Syntax,
  token: Token,
  { impersonal }: NominalVocabulary,
): boolean {
  if (token.dep === 'expl') return true;
  if (token.dep !== 'nsubj' && token.dep !== 'nsubjpass') return false;
  const verb = tokens[token.head];
  if (verb === undefined) return false;
  const clauses = syntax
    .children(verb.index)
    .filter((child) => /^(?:ccomp|xcomp|csubj|advcl)$/u.test(tokens[child]?.dep ?? ''));
  if (token.dep === 'nsubjpass') return clauses.some((child) => tokens[child]?.dep === 'ccomp');
  if (!impersonal.has(verb.lemma)) return false;
  return (
    clauses.some((child) => tokens[child]?.dep !== 'advcl') ||
    syntax
      .children(verb.index)
      .filter((child) => /^(?:acomp|attr|dobj|prep)$/u.test(tokens[child]?.dep ?? ''))
      .some((complement) => hasInnerClause(tokens, syntax, complement, verb.lemma))
  );
}

/** "It is time to …", "it is in our interest to …", "it takes courage to …"; after "be" also "a mistake that would …". */
function hasInnerClause(tokens: readonly Token[], syntax: Syntax, complement: number, verb: string): boolean {
  const [first, end] = syntax.subtree(complement);
  return tokens.slice(first, end).some(({ index, dep }) => {
    if (dep === 'ccomp' || dep === 'xcomp') return true;
    if (dep === 'acl' || dep === 'advcl') return syntax.hasChild(index, 'aux');
    if (syntax.children(index).some((child) => tokens[child]?.tag === 'TO')) return true;
    return (
      dep === 'relcl' &&
      verb === 'be' &&
      tokens[complement]?.dep === 'attr' &&
      syntax.hasChild(complement, 'det')
    );
  });
}
