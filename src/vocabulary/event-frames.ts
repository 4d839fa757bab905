import { z } from 'zod';

import { edgeTypes } from '../schema/edge-types.ts';
import type { EdgeType } from '../schema/edge-types.ts';
import { EVENT_TYPES, eventTypes, roles } from '../schema/event-types.ts';
import type { EventType, Role } from '../schema/event-types.ts';
import type { EventFrame, RoleMap } from './event-frame.ts';
import { countNounDemands, countVerbDemands, parseNounPattern, parseVerbPattern } from './frame-patterns.ts';
import type { NounPattern, VerbPattern } from './frame-patterns.ts';
import { readYamlVocabulary } from './load.ts';

export interface FrameLexicon {
  /** Patterns of a verb, those that ask for most first. */
  readonly verbPatterns: (lemma: string) => readonly VerbPattern[];
  /** Patterns of a noun, those with most modifiers first. */
  readonly nounPatterns: (lemma: string) => readonly NounPattern[];
  /** Nouns for those who do wrong: calling somebody one accuses them. */
  readonly wrongdoers: ReadonlySet<string>;
  /** For nouns without a pattern: an event wherever it stands, only with arguments of its own, or not at all. */
  readonly eventiveness: (lemma: string) => 'always' | 'complement' | 'never';
  /** Roles of verbs and nouns that evoke no frame. */
  readonly plainVerb: RoleMap;
  readonly plainNoun: RoleMap;
}

const FRAME_FILES = [
  'event-frames-speech',
  'event-frames-diplomacy',
  'event-frames-conflict',
  'event-frames-society',
] as const;

const wordList = z.string().transform((text) => splitWords(text));
/** `role: places` as the file has it, turned into place → role. */
const places = z
  .partialRecord(z.enum(roles as [Role, ...Role[]]), z.string())
  .transform(
    (byRole): RoleMap =>
      new Map(
        Object.entries(byRole).flatMap(([role, list]) =>
          list.split(' ').map((place): readonly [string, Role] => [place, role as Role]),
        ),
      ),
  );
const rolesSchema = z.strictObject({
  classes: z.record(z.string(), wordList),
  patterns: z.record(z.string(), z.strictObject({ verb: places, noun: places })),
});
const framesSchema = z.array(
  z.strictObject({
    type: z.enum(eventTypes as [EventType, ...EventType[]]),
    roles: z.string(),
    edge: z.enum(['none', ...edgeTypes] as ['none', ...EdgeType[]]).optional(),
    ordinary: z.boolean().default(false),
    conative: z.boolean().default(false),
    verbs: wordList.optional(),
    nouns: wordList.optional(),
  }),
);
const eventiveNounsSchema = z.strictObject({ always: wordList, complement: wordList });

/** Role map of predicates without a frame. */
const PLAIN = 'action';
const WRONGDOER = 'wrongdoer';

/**
 * Reads the event frames of `data/event-frames-*.yaml` with their role maps, and the eventive nouns.
 *
 * @throws {VocabularyError} for malformed data
 * @throws {Error} when a frame names an unknown role pattern or word class
 */
export function loadFrameLexicon(): FrameLexicon {
  const shared = readYamlVocabulary('event-roles', rolesSchema);
  const classes = new Map(Object.entries(shared.classes));
  const verbs = new Map<string, VerbPattern[]>();
  const nouns = new Map<string, NounPattern[]>();
  for (const file of FRAME_FILES) {
    for (const block of readYamlVocabulary(file, framesSchema)) {
      const pattern = shared.patterns[block.roles];
      if (pattern === undefined) throw new Error(`${file}.yaml: no role pattern is called "${block.roles}"`);
      const common = {
        type: block.type,
        edge: block.edge === 'none' ? null : (block.edge ?? EVENT_TYPES[block.type].edge),
        ordinary: block.ordinary,
        conative: block.conative,
      };
      const verbFrame: EventFrame = { ...common, roles: pattern.verb };
      const nounFrame: EventFrame = { ...common, roles: pattern.noun };
      for (const words of block.verbs ?? []) addTo(verbs, parseVerbPattern(words, verbFrame, classes));
      for (const words of block.nouns ?? []) addTo(nouns, parseNounPattern(words, nounFrame));
    }
  }
  for (const patterns of verbs.values()) patterns.sort((a, b) => countVerbDemands(b) - countVerbDemands(a));
  for (const patterns of nouns.values()) patterns.sort((a, b) => countNounDemands(b) - countNounDemands(a));
  const eventive = readYamlVocabulary('eventive-nouns', eventiveNounsSchema);
  const always = new Set(eventive.always);
  const complement = new Set(eventive.complement);
  const plain = shared.patterns[PLAIN];
  if (plain === undefined) throw new Error(`event-roles.yaml: the pattern "${PLAIN}" is missing`);
  return {
    verbPatterns: (lemma) => verbs.get(lemma) ?? [],
    nounPatterns: (lemma) => nouns.get(lemma) ?? [],
    wrongdoers: new Set(classes.get(WRONGDOER)),
    eventiveness: (lemma) => (always.has(lemma) ? 'always' : complement.has(lemma) ? 'complement' : 'never'),
    plainVerb: plain.verb,
    plainNoun: plain.noun,
  };
}

function addTo<Pattern extends { readonly lemma: string }>(
  index: Map<string, Pattern[]>,
  pattern: Pattern,
): void {
  const known = index.get(pattern.lemma);
  if (known === undefined) index.set(pattern.lemma, [pattern]);
  else known.push(pattern);
}

function splitWords(text: string): readonly string[] {
  return text
    .split(',')
    .map((words) => words.trim().replace(/\s+/gu, ' '))
    .filter((words) => words !== '');
}
