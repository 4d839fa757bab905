import type {
  AnnotatedDocument,
  RecognizedEntity,
  RecognizedLabel,
  Token,
} from '../document/annotated-document.ts';
import type { MentionType } from '../document/mention-document.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { NameCandidate } from './name-candidate.ts';
import { joinTokens } from './name-candidate.ts';
import { countTitleTokens, trimName } from './name-core.ts';

const TYPE_OF_LABEL: Partial<Record<RecognizedLabel, MentionType>> = {
  PERSON: 'Person',
  ORG: 'Organization',
  GPE: 'Place',
  LOC: 'Place',
  FAC: 'Place',
  PRODUCT: 'Other',
  WORK_OF_ART: 'Other',
  LAW: 'Other',
  EVENT: 'Other',
  NORP: 'Other',
};

/** What the English model recognised, narrowed to the names proper; a title run into a name is cut off it. */
export function findModelCandidates(document: AnnotatedDocument, knowledge: Knowledge): NameCandidate[] {
  return document.recognized.flatMap((entity) => toCandidate(document.tokens, entity, knowledge));
}

function toCandidate(
  tokens: readonly Token[],
  entity: RecognizedEntity,
  knowledge: Knowledge,
): NameCandidate[] {
  const type = TYPE_OF_LABEL[entity.label];
  if (type === undefined) return [];
  const core = trimName(tokens, entity.firstToken, entity.endToken, knowledge.nominals.calendar);
  if (core === undefined) return [];
  const [start, end] = core;
  const first = type === 'Person' ? start + countTitleTokens(tokens, start, end, knowledge.titles) : start;
  if (!hasNameWord(tokens, first, end) || isNationality(tokens, first, end, knowledge)) return [];
  return [
    {
      firstToken: first,
      endToken: end,
      type: retype(type, tokens, first, end, knowledge),
      score: entity.score,
      rule: `model:${entity.label}`,
    },
  ];
}

/** Words of the name itself can say that the model's type is wrong: "Ministry", "Treaty", "Inc." */
function retype(
  type: MentionType,
  tokens: readonly Token[],
  first: number,
  end: number,
  { organizations, nominals }: Knowledge,
): MentionType {
  const noun = tokens[end];
  // A city stays a place: "the Helsinki summit" was held there.
  const modifies =
    noun !== undefined && nominals.things.has(noun.lemma) && isModifierOf(tokens, end - 1, noun);
  if (modifies && type !== 'Place') return 'Other';
  if (isThing(tokens, first, end, organizations)) return 'Other';
  const last = tokens[end - 1]?.text ?? '';
  const single = end - first === 1;
  if (!single && organizations.things.has(last) && type !== 'Person') return 'Other';
  if (!single && type === 'Person' && (organizations.suffixes.has(last) || organizations.heads.has(last)))
    return 'Organization';
  if (!single && type === 'Other' && organizations.heads.has(last)) return 'Organization';
  return type;
}

/** A well-known thing, alone or with more words ("iPod Nano", "iTunes Music Store" or only its end), and names written like "iMac". */
function isThing(
  tokens: readonly Token[],
  first: number,
  end: number,
  { knownThings, heads }: Knowledge['organizations'],
): boolean {
  const before = tokens[first - 1];
  const opening = tokens[first]?.text.replace(/s$/u, '') ?? '';
  if (knownThings.has(joinTokens(tokens, first, end)) || /^i\p{Lu}/u.test(opening)) return true;
  if (heads.has(tokens[end - 1]?.text ?? '')) return false;
  if (end - first > 1 && (knownThings.has(opening) || knownThings.has(joinTokens(tokens, first, first + 2))))
    return true;
  return (
    before !== undefined &&
    (knownThings.has(before.text) || /^i\p{Lu}/u.test(before.text)) &&
    before.dep === 'compound' &&
    before.head < end
  );
}

/** "the Nord Stream 2 pipeline": the name modifies the noun after it, so that the noun says what it is. */
function isModifierOf(tokens: readonly Token[], last: number, noun: Token): boolean {
  const token = tokens[last];
  if (token?.sentence !== noun.sentence || !noun.tag.startsWith('NN') || noun.tag.startsWith('NNP'))
    return false;
  return token.head === noun.index && token.dep !== 'poss';
}

/** Adjectives and nouns of nationality are mentions of their own kind, not names. */
function isNationality(
  tokens: readonly Token[],
  first: number,
  end: number,
  { gazetteer }: Knowledge,
): boolean {
  const words = joinTokens(tokens, first, end);
  if (gazetteer.find(words) !== undefined) return false;
  return gazetteer.findAdjective(words) !== undefined || gazetteer.findCitizens(words) !== undefined;
}

function hasNameWord(tokens: readonly Token[], first: number, end: number): boolean {
  for (let index = first; index < end; index++) {
    const token = tokens[index];
    if (/^\d/u.test(token?.text ?? '') && end - first === 1) return false;
    const text = token?.text ?? '';
    if (/\p{Lu}/u.test(text) && (end - first > 1 || text.length > 2 || /^\p{Lu}\p{Ll}$/u.test(text)))
      return true;
  }
  return false;
}
