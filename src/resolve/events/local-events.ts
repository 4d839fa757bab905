import { createDisjointSets } from '../../document/disjoint-sets.ts';
import { SAME_BY_CONSTRUCTION } from '../../document/extracted-document.ts';
import type { EventMention, ExtractedDocument } from '../../document/extracted-document.ts';
import type { EventWords } from '../../vocabulary/event-words.ts';
import type { EntityKnowledge } from './entity-knowledge.ts';
import { compareDates } from './date-comparison.ts';
import { mergeProfiles } from './event-profiles.ts';
import type { EventProfile, LocalEvent } from './event-profiles.ts';
import { profileMentions } from './mention-profiles.ts';
import { modalityOf } from './modality.ts';
import type { Modality } from './modality.ts';
import { compareSides } from './participant-comparison.ts';
import { createListSharing } from './shared-lists.ts';
import { findSupportVerbs } from './support-verbs.ts';
import { compareTypes } from './type-families.ts';

/** Letters by which "deliver" and "delivery" are known for one word. */
const STEM_LENGTH = 4;
/** A determiner stands at most this far before its noun. */
const PHRASE_TOKENS = 8;
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);

/**
 * Groups every document's event mentions by its SAME links. A link is passed over where the two groups as wholes tell of two
 * happenings: the chain "the call … the second call … the first call" would otherwise make one of two.
 * @param entityOf `entityOf[document][cluster]` is the id of the cluster's entity
 * @returns local events by document, then by first mention
 */
export function gatherLocalEvents(
  documents: readonly ExtractedDocument[],
  entityOf: readonly (readonly string[])[],
  words: EventWords,
  knowledge: EntityKnowledge,
): LocalEvent[] {
  const share = createListSharing();
  return documents.flatMap((document, index) => {
    const profiles = profileMentions(document, index, entityOf[index] ?? [], words, knowledge.isNamed, share);
    return joinAlongLinks(document, profiles, knowledge).map(({ mentions, profile }): LocalEvent => {
      const [first = 0] = mentions;
      const start = String(document.events[first]?.trigger.start ?? 0).padStart(9, '0');
      return {
        ...profile,
        document: index,
        mentions,
        key: `${document.article.id} ${start} ${String(first)}`,
      };
    });
  });
}

interface Group {
  readonly mentions: number[];
  readonly profile: EventProfile;
}

function joinAlongLinks(
  document: ExtractedDocument,
  profiles: readonly EventProfile[],
  knowledge: EntityKnowledge,
): readonly Group[] {
  const sets = createDisjointSets(profiles.length);
  const profileOf = new Map(profiles.entries());
  const same = document.eventLinks.filter((link) => link.type === 'SAME');
  for (const link of [...findSupportVerbs(document), ...same]) {
    const [source, target] = [document.events[link.source], document.events[link.target]];
    if (source === undefined || target === undefined) continue;
    const isCertain = 'rule' in link && link.rule === SAME_BY_CONSTRUCTION;
    if (!isCertain && !mayShareModality(document, source, target)) continue;
    const [a, b] = [sets.find(link.source), sets.find(link.target)];
    const [left, right] = [profileOf.get(a), profileOf.get(b)];
    if (a === b || left === undefined || right === undefined) continue;
    const told = isHeadline(document, source) !== isHeadline(document, target);
    if (!isCertain && tellApart(left, right, told, knowledge)) continue;
    profileOf.set(sets.join(a, b), mergeProfiles(left, right));
  }
  const groups = new Map<number, Group>();
  for (const [mention, profile] of profiles.entries()) {
    const root = sets.find(mention);
    const group = groups.get(root);
    if (group === undefined)
      groups.set(root, { mentions: [mention], profile: profileOf.get(root) ?? profile });
    else group.mentions.push(mention);
  }
  return [...groups.values()].map(({ mentions, profile }) => ({
    mentions,
    profile: { ...profile, modality: commonestModality(mentions, profiles) },
  }));
}

/**
 * A headline tells the plan of its story as done and the done as a plan ("Airline to buy jets"), and a definite
 * noun takes an event up whatever stands around it ("asked for the call"); two verbs of two modalities are two events.
 */
function mayShareModality(document: ExtractedDocument, a: EventMention, b: EventMention): boolean {
  if (modalityOf(a.status) === modalityOf(b.status)) return true;
  if (isHeadline(document, a) || isHeadline(document, b)) return true;
  const later = a.trigger.start > b.trigger.start ? a : b;
  return a.lemma.slice(0, STEM_LENGTH) === b.lemma.slice(0, STEM_LENGTH) && isDefiniteNoun(document, later);
}

function isHeadline(document: ExtractedDocument, mention: EventMention): boolean {
  return document.sentences[mention.sentence]?.zone === 'title';
}

/** "The call", "those cuts", "its delivery". */
function isDefiniteNoun(document: ExtractedDocument, mention: EventMention): boolean {
  const noun = mention.trigger.token;
  if (document.tokens[noun]?.tag.startsWith('NN') !== true) return false;
  return document.tokens
    .slice(Math.max(0, noun - PHRASE_TOKENS), noun)
    .some(
      ({ head, dep, lemma }) => head === noun && (dep === 'poss' || (dep === 'det' && DEFINITE.has(lemma))),
    );
}

/** In a headline names are shorter and not yet known to be the same, so who takes part does not tell it from the lead. */
function tellApart(
  a: EventProfile,
  b: EventProfile,
  isToldAgain: boolean,
  knowledge: EntityKnowledge,
): boolean {
  if (!areOfOneKind(a, b)) return true;
  if (compareDates(a, b) === 'conflict' || differInOrdinal(a, b) || differInKindOfDay(a, b)) return true;
  return !isToldAgain && compareSides(a, b, knowledge) !== 'agree';
}

/** Of related types, or told with one word: "call" and "call out" are linked by their stem alone. */
function areOfOneKind(a: EventProfile, b: EventProfile): boolean {
  const related = a.types.some((type) => b.types.some((other) => compareTypes(type, other) !== undefined));
  return related || a.lemmas.some((lemma) => b.lemmas.includes(lemma));
}

/** An article that calls one event's day "Thursday" and another's "December 7" tells of two. */
function differInKindOfDay(a: EventProfile, b: EventProfile): boolean {
  const isWeekday = (profile: EventProfile): boolean =>
    profile.partialDates.some(({ weekday }) => weekday !== undefined);
  const isMonth = (profile: EventProfile): boolean =>
    profile.partialDates.some(({ weekday, month }) => weekday === undefined && month !== undefined);
  return (isWeekday(a) && isMonth(b)) || (isMonth(a) && isWeekday(b));
}

/** The commonest modality; of equally common ones that of what happened. */
function commonestModality(mentions: readonly number[], profiles: readonly EventProfile[]): Modality {
  const count = (modality: Modality): number =>
    mentions.filter((mention) => profiles[mention]?.modality === modality).length;
  const modalities: readonly Modality[] = ['real', 'possible', 'negated'];
  return modalities.reduce((most, modality) => (count(modality) > count(most) ? modality : most));
}

/** Whether both are numbered and no number is the same: "the first call", "the second". */
export function differInOrdinal(a: EventProfile, b: EventProfile): boolean {
  if (a.ordinals.length === 0 || b.ordinals.length === 0) return false;
  return !a.ordinals.some((ordinal) => b.ordinals.includes(ordinal));
}
