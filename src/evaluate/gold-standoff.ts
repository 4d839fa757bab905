import { z } from 'zod';

import {
  standoffDocumentSchema,
  standoffEntitySchema,
  standoffEventMentionSchema,
  standoffEventSchema,
  standoffMentionSchema,
  standoffRelationSchema,
} from '../schema/standoff.ts';
import type { Standoff, StandoffTime } from '../schema/standoff.ts';

/** What annotators add to the standoff format: which parts are annotated, what is optional, what else is acceptable. */
const stretch = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly();
const strings = z.array(z.string()).readonly();

export const goldDocumentSchema = standoffDocumentSchema.extend({
  /** Stretches annotated in full; only what starts inside is scored. Absent: the whole text. */
  regions: z.array(stretch).readonly().optional(),
  boilerplate: z.array(stretch).readonly().optional(),
  author: z.string().optional(),
  publisher: z.string().optional(),
});

export const goldEntitySchema = standoffEntitySchema.extend({
  aliases: strings.optional(),
  otherNames: strings.optional(),
  altTypes: strings.optional(),
  /** Never named as such in the text: may be missed. */
  optional: z.boolean().optional(),
  boilerplateOnly: z.boolean().optional(),
  byline: z.boolean().optional(),
});

export const goldMentionSchema = standoffMentionSchema.extend({
  /** Neither a hit nor a miss. */
  ignore: z.boolean().optional(),
  /** A name inside a longer name: may be missed. */
  nested: z.boolean().optional(),
  /** Head of a nominal. */
  head: stretch.optional(),
  /** The annotators' whole phrase, where start and end are those of the name proper. */
  extent: stretch.optional(),
});

/** Graph-level gold gives the sentence (start, end) and the clause instead of a trigger. */
const goldEventMentionSchema = standoffEventMentionSchema.extend({
  clauseStart: z.int().nonnegative().optional(),
  clauseEnd: z.int().nonnegative().optional(),
});

export const goldEventSchema = standoffEventSchema.extend({
  altTypes: strings.optional(),
  /** Graph-level gold only: `high` must be on the graph, `medium` should, `low` may. */
  salience: z.enum(['high', 'medium', 'low']).optional(),
  /** Entity where it happens. */
  place: z.string().nullish(),
  attributedTo: strings.optional(),
  mentions: z.array(goldEventMentionSchema.readonly()).readonly(),
});

export const goldRelationSchema = standoffRelationSchema.extend({
  altTypes: strings.optional(),
  /** False: sound, but inferred; need not be found. */
  explicit: z.boolean().default(true),
});

export type GoldDocument = Readonly<z.infer<typeof goldDocumentSchema>>;
export type GoldEntity = Readonly<z.infer<typeof goldEntitySchema>>;
export type GoldMention = Readonly<z.infer<typeof goldMentionSchema>>;
export type GoldEvent = Readonly<z.infer<typeof goldEventSchema>>;
export type GoldRelation = Readonly<z.infer<typeof goldRelationSchema>>;

export interface GoldStandoff extends Standoff {
  readonly documents: readonly GoldDocument[];
  readonly entities?: readonly GoldEntity[];
  readonly mentions?: readonly GoldMention[];
  readonly events?: readonly GoldEvent[];
  readonly times?: readonly StandoffTime[];
  readonly relations?: readonly GoldRelation[];
}

/** Whether the gold says which graph the articles should become, and not only what each sentence holds. */
export function isGraphGold(gold: GoldStandoff): boolean {
  return gold.events?.some((event) => event.salience !== undefined) ?? false;
}
