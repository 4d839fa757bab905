import { z } from 'zod';

import { factualities } from './factuality.ts';

/**
 * The standoff format, for gold annotations and for what the program found: a folder with one JSON Lines file a layer.
 * Offsets are UTF-16 units of the document's text, half-open. The format is described in `test/gold/README.md`.
 */
export const standoffLayers = ['documents', 'entities', 'mentions', 'events', 'times', 'relations'] as const;
export type StandoffLayer = (typeof standoffLayers)[number];

const offset = z.int().nonnegative();
const evidenceFields = { doc: z.string().min(1), start: offset, end: offset };

const standoffEntityType = z.enum(['person', 'organization', 'country', 'place', 'other']);
const standoffMentionKind = z.enum(['name', 'adjective', 'nominal', 'pronoun']);

export const standoffDocumentSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().optional(),
  publishedAt: z.string().optional(),
});

export const standoffEntitySchema = z.object({
  id: z.string().min(1),
  type: standoffEntityType,
  name: z.string(),
});

export const standoffMentionSchema = z.object({
  ...evidenceFields,
  text: z.string(),
  kind: standoffMentionKind.default('name'),
  /** Absent or null where the mention was not resolved, or stands for several (`entities`). */
  entity: z.string().nullish(),
  entities: z.array(z.string()).readonly().optional(),
  /** Absent: the type of its entity. */
  type: standoffEntityType.optional(),
});

/** A role filled in one place of a text. */
const standoffArgumentSchema = z.object({
  role: z.string(),
  entity: z.string().nullish(),
  start: offset,
  end: offset,
});

/** A role filled in the event as a whole, over all its mentions. */
const standoffParticipantSchema = z.object({ role: z.string(), entity: z.string().nullish() });

/** The span is the trigger. */
export const standoffEventMentionSchema = z.object({
  ...evidenceFields,
  text: z.string(),
  polarity: z.enum(['positive', 'negative']).optional(),
  certainty: z.enum(['certain', 'probable', 'possible']).optional(),
  tense: z.enum(['past', 'present', 'future', 'none']).optional(),
  /** When it happens, seen from the day of publication. */
  time: z.enum(['future', 'nonfuture']).optional(),
  /** ISO day, month, year, or `start/end`. */
  date: z.string().optional(),
  /** Entity which says so. */
  attributedTo: z.string().optional(),
  participants: z.array(standoffArgumentSchema.readonly()).readonly().optional(),
});

export const standoffEventSchema = z.object({
  id: z.string().min(1),
  type: z.string().optional(),
  name: z.string().optional(),
  /** ISO day, month, year, or `start/end`. */
  date: z.string().optional(),
  status: z.enum(factualities).optional(),
  participants: z.array(standoffParticipantSchema.readonly()).readonly().optional(),
  /** False: extracted, but not on the graph by default. */
  graph: z.boolean().optional(),
  mentions: z.array(standoffEventMentionSchema.readonly()).readonly(),
});

export const standoffTimeSchema = z.object({
  ...evidenceFields,
  text: z.string(),
  /** TIMEX3 value; absent where nothing anchors it. */
  value: z.string().optional(),
});

export const standoffRelationSchema = z.object({
  id: z.string().optional(),
  source: z.string(),
  type: z.string(),
  target: z.string(),
  polarity: z.enum(['asserted', 'negated', 'hypothetical', 'attributed']).optional(),
  status: z.enum(factualities).optional(),
  attributedTo: z.array(z.string()).readonly().optional(),
  /** False: extracted, but not on the graph by default. */
  graph: z.boolean().optional(),
  mentions: z.array(z.object({ ...evidenceFields, text: z.string() }).readonly()).readonly(),
});

export type StandoffEntityType = z.infer<typeof standoffEntityType>;
export type StandoffMentionKind = z.infer<typeof standoffMentionKind>;
type StandoffDocument = Readonly<z.infer<typeof standoffDocumentSchema>>;
export type StandoffEntity = Readonly<z.infer<typeof standoffEntitySchema>>;
export type StandoffMention = Readonly<z.infer<typeof standoffMentionSchema>>;
export type StandoffArgument = Readonly<z.infer<typeof standoffArgumentSchema>>;
export type StandoffEventMention = Readonly<z.infer<typeof standoffEventMentionSchema>>;
export type StandoffEvent = Readonly<z.infer<typeof standoffEventSchema>>;
export type StandoffTime = Readonly<z.infer<typeof standoffTimeSchema>>;
export type StandoffRelation = Readonly<z.infer<typeof standoffRelationSchema>>;

/** All layers of a folder. An absent layer was not made; an empty one was made and holds nothing. */
export interface Standoff {
  readonly documents: readonly StandoffDocument[];
  readonly entities?: readonly StandoffEntity[];
  readonly mentions?: readonly StandoffMention[];
  readonly events?: readonly StandoffEvent[];
  readonly times?: readonly StandoffTime[];
  readonly relations?: readonly StandoffRelation[];
}
