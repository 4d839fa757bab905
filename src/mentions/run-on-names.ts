import type { Token } from '../document/annotated-document.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isCapitalized, isProperNoun, joinTokens } from './name-candidate.ts';

/**
 * Cuts apart what the model ran together and completes what it cut off: "United Nations Dmitry Polyansky" is two names,
 * "State Department Spokesperson" a body and an office; "Wong Kwok" goes on with "-hing".
 */
export function repairName(
  tokens: readonly Token[],
  candidate: NameCandidate,
  knowledge: Knowledge,
): readonly NameCandidate[] {
  if (candidate.entry !== undefined || candidate.rule.startsWith('pattern')) return [candidate];
  return splitRunOn(tokens, candidate, knowledge)
    .map((part) => cutOfficer(tokens, part, knowledge))
    .map((part) => extendHyphenated(tokens, part));
}

/** A known body, then a person whose given name says so. */
function splitRunOn(
  tokens: readonly Token[],
  candidate: NameCandidate,
  { gazetteer, givenNames, titles, organizations }: Knowledge,
): NameCandidate[] {
  const { firstToken, endToken } = candidate;
  if (endToken - firstToken < 3) return [candidate];
  for (let cut = endToken - 2; cut > firstToken; cut--) {
    const body = joinTokens(tokens, firstToken, cut);
    const entry = gazetteer.find(body);
    const last = tokens[cut - 1]?.text ?? '';
    // "Chad Michael Murray", but "President of Chad Mahamat Déby".
    if (givenNames.has(body.toLowerCase()) && tokens[firstToken - 1]?.text !== 'of') continue;
    if (entry?.type === 'Other' || (entry === undefined && !organizations.heads.has(last))) continue;
    const given = tokens[cut]?.text.toLowerCase() ?? '';
    const rest = joinTokens(tokens, cut, endToken);
    if (!givenNames.has(given) || titles.roles.has(given) || /\d/u.test(rest)) continue;
    if (gazetteer.find(rest) !== undefined) continue;
    const known = { firstToken, endToken: cut, score: candidate.score, rule: 'split:known' };
    const first: NameCandidate =
      entry === undefined ? { ...known, type: 'Organization' } : { ...known, type: entry.type, entry };
    return [
      first,
      { firstToken: cut, endToken, type: 'Person', score: candidate.score, rule: 'split:person' },
    ];
  }
  return [candidate];
}

/** "State Department Spokesperson": a role after a body's name is somebody's, not the body's. */
function cutOfficer(tokens: readonly Token[], name: NameCandidate, { titles }: Knowledge): NameCandidate {
  if (name.type !== 'Organization' || name.endToken - name.firstToken < 2) return name;
  const last = tokens[name.endToken - 1]?.text.toLowerCase() ?? '';
  const roleClass = titles.roles.get(last);
  return roleClass === 'head' || roleClass === 'speaker' || roleClass === 'envoy'
    ? { ...name, endToken: name.endToken - 1 }
    : name;
}

/** The tokenizer parts "Kwok-hing" and "Jong-il" at the hyphen, and the model ends the name there. */
function extendHyphenated(tokens: readonly Token[], name: NameCandidate): NameCandidate {
  if (name.type !== 'Person' || name.endToken - name.firstToken < 2) return name;
  const last = tokens[name.endToken - 1];
  const hyphen = tokens[name.endToken];
  const rest = tokens[name.endToken + 1];
  if (hyphen?.text !== '-' || rest === undefined || isCapitalized(rest)) return name;
  const adjoined = last?.end === hyphen.start && hyphen.end === rest.start;
  return adjoined && (isProperNoun(rest) || rest.tag === 'NN')
    ? { ...name, endToken: name.endToken + 2 }
    : name;
}
