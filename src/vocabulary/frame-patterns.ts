import type { EntityType } from '../schema/node-types.ts';
import type { EventFrame } from './event-frame.ts';

/** A verb and what it asks of its surroundings before it evokes a frame. */
export interface VerbPattern {
  readonly frame: EventFrame;
  readonly lemma: string;
  /** Words that must stand with it ("hold *back*"). */
  readonly particles: readonly string[];
  /** A preposition it must govern. */
  readonly preposition?: string;
  /** Whether it must govern an infinitive. */
  readonly infinitive: boolean;
  /** Whether it must have no object. */
  readonly bare: boolean;
  /** Lemmas of which its object (or the subject of its passive, or its complement) must be one. */
  readonly objects?: ReadonlySet<string>;
  /** Types of which its object must be a mention. */
  readonly objectTypes?: ReadonlySet<EntityType>;
  /** Lemmas of which its subject must be one, or be named with one ("*Hurricane* Ian hit the coast"). */
  readonly subjects?: ReadonlySet<string>;
}

/** A noun and the words that must modify it before it evokes a frame. */
export interface NounPattern {
  readonly frame: EventFrame;
  readonly lemma: string;
  readonly modifiers: readonly string[];
  /** Whether a place or country must be what it is done to. */
  readonly ofPlace: boolean;
}

/** Demands for the type of an object, as the files write them. */
const OBJECT_TYPES: ReadonlyMap<string, ReadonlySet<EntityType>> = new Map<string, ReadonlySet<EntityType>>([
  ['<place>', new Set<EntityType>(['Place', 'Country'])],
  ['<person>', new Set<EntityType>(['Person'])],
  ['<body>', new Set<EntityType>(['Organization'])],
]);
const OF_PLACE = '<place>';

/**
 * Reads a verb with its demands; the notation is explained in `data/event-frames-speech.yaml`.
 *
 * @throws {Error} for an unknown class of nouns
 */
export function parseVerbPattern(
  words: string,
  frame: EventFrame,
  classes: ReadonlyMap<string, readonly string[]>,
): VerbPattern {
  const [lemma = '', ...demands] = words.split(' ');
  const listNouns = (demand: string): readonly string[] => {
    if (demand.startsWith('=')) return demand.slice(1).split('|');
    const members = classes.get(demand.slice(1, -1));
    if (members === undefined) throw new Error(`"${words}" names an unknown class`);
    return members;
  };
  const particles: string[] = [];
  const objects: string[] = [];
  const subjects: string[] = [];
  const types: EntityType[] = [];
  let preposition: string | undefined;
  let infinitive = false;
  let bare = false;
  for (const demand of demands) {
    const objectTypes = OBJECT_TYPES.get(demand);
    if (objectTypes !== undefined) types.push(...objectTypes);
    else if (demand === '+to') infinitive = true;
    else if (demand === '-') bare = true;
    else if (demand.startsWith('@')) preposition = demand.slice(1);
    else if (demand.startsWith('^')) subjects.push(...listNouns(demand.slice(1)));
    else if (demand.startsWith('=') || demand.startsWith('<')) objects.push(...listNouns(demand));
    else particles.push(demand);
  }
  return {
    frame,
    lemma,
    particles,
    infinitive,
    bare,
    ...(preposition === undefined ? {} : { preposition }),
    ...(objects.length === 0 ? {} : { objects: new Set(objects) }),
    ...(types.length === 0 ? {} : { objectTypes: new Set(types) }),
    ...(subjects.length === 0 ? {} : { subjects: new Set(subjects) }),
  };
}

/** Reads a noun with the words that must modify it. */
export function parseNounPattern(words: string, frame: EventFrame): NounPattern {
  const modifiers = words.split(' ').filter((word) => word !== OF_PLACE);
  const lemma = modifiers.pop() ?? words;
  return { frame, lemma, modifiers, ofPlace: words.includes(OF_PLACE) };
}

/** How much a verb pattern asks for: the more, the earlier it is tried. */
export function countVerbDemands(pattern: VerbPattern): number {
  const ofObject =
    pattern.objects === undefined && pattern.objectTypes === undefined && pattern.subjects === undefined
      ? 0
      : 2;
  const others = [pattern.preposition !== undefined, pattern.infinitive, pattern.bare].filter(Boolean).length;
  return pattern.particles.length * 2 + ofObject + others;
}

/** How much a noun pattern asks for. */
export function countNounDemands(pattern: NounPattern): number {
  return pattern.modifiers.length + (pattern.ofPlace ? 1 : 0);
}
