import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { EventProfile } from './event-profiles.ts';
import type { Feature } from './features.ts';
import { compareTypes } from './type-families.ts';

/** Of related types; or told with one word or its synonym, whatever type each article's frame gives it. */
export function areOfOneKind(a: EventProfile, b: EventProfile, knowledge: CorpusKnowledge): boolean {
  const related = (left: EventProfile, right: EventProfile): boolean =>
    left.types.every((type) => right.types.some((other) => compareTypes(type, other) !== undefined));
  return (related(a, b) && related(b, a)) || shareWord(a, b) || shareSynonyms(a, b, knowledge);
}

function shareWord(a: EventProfile, b: EventProfile): boolean {
  return a.lemmas.some((lemma) => b.lemmas.includes(lemma));
}

/** What type and wording of the happening itself say. */
export function compareKind(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
): readonly Feature[] {
  const sameType = a.types.some((type) => b.types.includes(type));
  const features: Feature[] = [
    { name: () => (sameType ? 'same type' : 'related type'), weight: sameType ? 0.6 : -0.8 },
  ];
  const shared = a.lemmas.filter((lemma) => b.lemmas.includes(lemma));
  if (shared.length > 0) {
    const rarity = Math.max(...shared.map(knowledge.lemmaRarity));
    features.push({ name: () => `same word ${shared.sort().join(', ')}`, weight: 0.3 + 1.4 * rarity });
  } else if (shareSynonyms(a, b, knowledge)) {
    features.push({ name: () => 'synonymous words', weight: 0.8 });
  } else if (a.interactions.some((interaction) => b.interactions.includes(interaction))) {
    features.push({ name: () => 'same interaction', weight: 0.4 });
  } else {
    features.push({ name: () => 'different words', weight: sameType ? -1.2 : -2.2 });
  }
  return features;
}

/** Whether both use lemmas of one synonym group, or one names the other more closely: "recall", "ambassador recall". */
function shareSynonyms(a: EventProfile, b: EventProfile, knowledge: CorpusKnowledge): boolean {
  return a.lemmas.some((lemma) => {
    const groups = knowledge.synonymGroups.get(lemma);
    return b.lemmas.some(
      (other) =>
        (groups !== undefined &&
          knowledge.synonymGroups.get(other)?.some((group) => groups.includes(group)) === true) ||
        namesMoreClosely(lemma, other) ||
        namesMoreClosely(other, lemma),
    );
  });
}

function namesMoreClosely(long: string, short: string): boolean {
  return long.length > short.length && long.endsWith(short) && long[long.length - short.length - 1] === ' ';
}
