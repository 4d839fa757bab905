import type { Token } from '../document/annotated-document.ts';

type ParsedToken = Omit<Token, 'quoted'>;

/** What the clause after such a participle hangs on, where the parser took the participle for a part of its subject. */
const JOINED: ReadonlySet<string> = new Set(['conj', 'ccomp', 'advcl']);

/**
 * Mends a mistake of the parser: in "left the talks, warning sanctions could follow" it takes "warning" for a part of the subject
 * ("warning sanctions") and joins the two clauses with nothing between them. The participle becomes a clause of the verb
 * before, what follows its content. Such a subject after a comma and without "and" is no English otherwise.
 * @param tokens of one text; `index` and `head` count from the same place
 */
export function attachSpeakingParticiples(tokens: ParsedToken[]): void {
  const [first] = tokens;
  if (first === undefined) return;
  const at = (index: number): ParsedToken | undefined => tokens[index - first.index];
  const replace = (token: ParsedToken, change: Pick<ParsedToken, 'head' | 'dep'>): void => {
    tokens[token.index - first.index] = { ...token, ...change };
  };
  for (const participle of [...tokens]) {
    if (participle.tag !== 'VBG' || participle.dep !== 'compound') continue;
    if (at(participle.index - 1)?.text !== ',') continue;
    const subject = at(participle.head);
    const verb = subject?.dep.startsWith('nsubj') === true ? at(subject.head) : undefined;
    if (verb === undefined || !JOINED.has(verb.dep) || verb.head >= participle.index) continue;
    replace(participle, { head: verb.head, dep: 'advcl' });
    replace(verb, { head: participle.index, dep: 'ccomp' });
  }
}
