import type { Token } from '../document/annotated-document.ts';
import type { RoleMention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { matchRole, toRole } from './role-words.ts';

/** "Yuri Ushakov, a Kremlin aide" and "a Kremlin aide, Yuri Ushakov". */
export function findAppositions(
  tokens: readonly Token[],
  syntax: Syntax,
  name: { readonly first: number; readonly end: number; readonly head: number },
  knowledge: Knowledge,
): RoleMention[] {
  const heads = syntax.children(name.head).filter((child) => tokens[child]?.dep === 'appos');
  const own = tokens[name.head];
  const listed =
    syntax.hasChild(name.head, 'conj') || (own !== undefined && syntax.hasChild(own.head, 'conj'));
  if (own?.dep === 'appos' && own.head < name.first && !listed)
    heads.push(...findDescribed(tokens, own.head));
  return heads.flatMap((head) => {
    if (!isRoleNoun(tokens, head, knowledge)) return [];
    const [from, to] = syntax.subtree(head);
    const first = head < name.first ? from : Math.max(from, name.end);
    const end = head < name.first ? Math.min(to, name.first) : to;
    return [toRole(tokens, first, end, head, 'apposition', knowledge.titles)];
  });
}

/**
 * What a name in apposition may describe: the noun it hangs on, and above it the one whose complement that is, because the
 * parser hangs "the representative of Russia to the United Nations, Dmitry Polyansky" on the last noun.
 */
function findDescribed(tokens: readonly Token[], noun: number): readonly number[] {
  const nouns = [noun];
  for (let at = tokens[noun]; at?.dep === 'pobj';) {
    const preposition = tokens[at.head];
    const above = preposition === undefined ? undefined : tokens[preposition.head];
    if (above === undefined || preposition?.dep !== 'prep') break;
    nouns.push(above.index);
    at = above;
  }
  return nouns;
}

/** "Skripal was a former Russian military intelligence officer". */
export function findCopula(
  tokens: readonly Token[],
  syntax: Syntax,
  head: number,
  knowledge: Knowledge,
): RoleMention | undefined {
  const own = tokens[head];
  const verbs = [
    own?.dep === 'nsubj' ? tokens[own.head] : undefined,
    findRelativeCopula(tokens, syntax, head),
  ];
  const verb = verbs.find((candidate) => candidate?.lemma === 'be' || candidate?.lemma === 'become');
  if (verb === undefined || syntax.hasChild(verb.index, 'neg')) return undefined;
  const attribute = syntax.child(verb.index, 'attr');
  if (attribute === undefined || !isRoleNoun(tokens, attribute, knowledge)) return undefined;
  const [first, end] = syntax.subtree(attribute);
  const role = toRole(tokens, first, end, attribute, 'copula', knowledge.titles);
  return verb.tag === 'VBD' && role.tense === 'current' ? { ...role, tense: 'former' } : role;
}

/** "Jane Doe, who is the mayor": the verb of a relative clause whose subject is "who". */
function findRelativeCopula(tokens: readonly Token[], syntax: Syntax, head: number): Token | undefined {
  const relative = syntax.children(head).find((child) => tokens[child]?.dep === 'relcl');
  if (relative === undefined) return undefined;
  const subject = syntax.child(relative, 'nsubj');
  return subject !== undefined && tokens[subject]?.lemma === 'who' ? tokens[relative] : undefined;
}

function isRoleNoun(
  tokens: readonly Token[],
  token: number,
  { titles, nounClasses, nominals }: Knowledge,
): boolean {
  const noun = tokens[token];
  if (!noun?.tag.startsWith('NN')) return false;
  if (matchRole(tokens, token, titles) !== undefined) return true;
  return noun.tag === 'NN' && (nominals.classes.get(noun.lemma) ?? nounClasses.get(noun.lemma)) === 'person';
}
