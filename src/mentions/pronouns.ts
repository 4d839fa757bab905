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
  const complement = syntax.child(verb.index, 'acomp', 'attr');
  const inner = complement === undefined ? [] : syntax.children(complement);
  return (
    clauses.some((child) => tokens[child]?.dep !== 'advcl') ||
    inner.some((child) => /^(?:ccomp|xcomp|acl)$/u.test(tokens[child]?.dep ?? ''))
  );
}
