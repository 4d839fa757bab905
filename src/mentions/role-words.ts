import type { Token } from '../document/annotated-document.ts';
import type { RoleMention } from '../document/mention-document.ts';
import type { TitleVocabulary } from '../vocabulary/titles.ts';
import { joinTokens } from './name-candidate.ts';

/** The lemma (one or more words, lower case) of the longest role that ends at `token`, if there is one. */
export function matchRole(
  tokens: readonly Token[],
  token: number,
  titles: TitleVocabulary,
): string | undefined {
  for (let length = titles.longestRole; length > 0; length--) {
    const first = token - length + 1;
    if (first < 0 || tokens[first]?.sentence !== tokens[token]?.sentence) continue;
    const words = joinTokens(tokens, first, token).toLowerCase();
    const last = tokens[token];
    if (last === undefined) return undefined;
    for (const ending of [last.text.toLowerCase(), last.lemma]) {
      const role =
        words === '' ? ending : `${words}${tokens[token - 1]?.end === last.start ? '' : ' '}${ending}`;
      if (titles.roles.has(role)) return role;
    }
  }
  return undefined;
}

/** A role of the words `[firstToken, endToken)` around its head noun, without articles and punctuation at its edges. */
export function toRole(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  head: number,
  construction: RoleMention['construction'],
  titles: TitleVocabulary,
): RoleMention {
  let first = firstToken;
  let end = endToken;
  while (
    first < head &&
    tokens[first] !== undefined &&
    /^(?:DT|PRP\$|,|``|'')$/u.test(tokens[first]?.tag ?? '')
  )
    first++;
  while (end > head + 1 && /^[\p{P}]+$/u.test(tokens[end - 1]?.text ?? '')) end--;
  const before = tokens.slice(first, head + 3).map((token) => token.text.toLowerCase());
  if (tokens[head + 1]?.text !== '-') before.splice(head + 1 - first);
  const tense = before.some((word) => titles.former.has(word))
    ? 'former'
    : before.some((word) => titles.future.has(word))
      ? 'future'
      : 'current';
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    text: joinTokens(tokens, first, end),
    tense,
    construction,
    head,
  };
}
