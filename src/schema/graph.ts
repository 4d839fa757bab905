import { z } from 'zod';
import { DATE_PRECISIONS } from './dates.ts';
import { edgeTypes } from './edge-types.ts';
import { eventTypes, roles } from './event-types.ts';
import { factualities } from './factuality.ts';
import { joinRules } from './join-rules.ts';
import { entityTypes } from './node-types.ts';

const offset = z.int().nonnegative();

const dateIntervalSchema = z.object({
  start: z.string(),
  end: z.string(),
  precision: z.enum(DATE_PRECISIONS),
});

/** The exact words that say so: `text.slice(start, end) === quote` in the article's text. */
const evidenceSchema = z.object({
  article: z.string(),
  start: offset,
  end: offset,
  quote: z.string(),
  /** The sentence around it, for reading. */
  sentence: z.object({ start: offset, end: offset }),
});

/** What one article asserts: behind every edge and event there is at least one. */
export const claimSchema = z.object({
  id: z.string(),
  article: z.string(),
  /** Edge type, or the event type of a claim about an event. */
  predicate: z.string(),
  subject: z.string().optional(),
  object: z.string().optional(),
  event: z.string().optional(),
  status: z.enum(factualities),
  /** Entity ids where known, otherwise the words: who says so, nearest first. */
  attributedTo: z.array(z.object({ id: z.string().optional(), text: z.string() })),
  evidence: evidenceSchema,
  date: dateIntervalSchema.optional(),
  rule: z.string(),
  score: z.number().min(0).max(1),
  /** Claims that say the opposite: one denies what the other asserts. Always mutual. */
  contradicts: z.array(z.string()).optional(),
});

/** Words by which articles speak of an entity, and why they were taken for it. */
const entityJoinSchema = z.object({
  text: z.string(),
  rule: z.enum(joinRules),
  /** What they were joined to: earlier words of the article, or the entity's name. */
  to: z.string().optional(),
  /** How often. */
  count: z.int().positive(),
  /** Where first; offsets as of evidence. */
  first: z.object({ article: z.string(), start: offset, end: offset }),
});

/** Shown as a link, so it may only lead to the web. */
export const webAddressSchema = z.string().regex(/^https?:\/\//iu);

const position = {
  x: z.number(),
  y: z.number(),
  size: z.number().positive(),
  community: z.int().nonnegative(),
};

export const entityNodeSchema = z.object({
  id: z.string(),
  type: z.enum(entityTypes),
  name: z.string(),
  /** Other names it goes by, with how often. */
  aliases: z.array(z.object({ text: z.string(), count: z.int().positive() })),
  /** Titles and roles as the articles give them. */
  roles: z.array(
    z.object({ text: z.string(), tense: z.enum(['current', 'former', 'future']), count: z.int() }),
  ),
  countryCode: z.string().optional(),
  mentionCount: z.int().nonnegative(),
  articles: z.array(z.string()),
  /** The first few places, at least one of every article while there is room; `mentionCount` counts all. */
  evidence: z.array(evidenceSchema),
  /** Why its mentions were taken for one entity, the most frequent first. */
  joins: z.array(entityJoinSchema).optional(),
  /** Whether it is drawn by default. */
  salient: z.boolean(),
  ...position,
});

export const eventNodeSchema = z.object({
  id: z.string(),
  type: z.literal('Event'),
  eventType: z.enum(eventTypes),
  name: z.string(),
  status: z.enum(factualities),
  date: dateIntervalSchema.optional(),
  /** How the date was found, in words ("stated", "from a matched event in article …"). */
  dateBasis: z.string().optional(),
  articles: z.array(z.string()),
  claims: z.array(z.string()),
  mentionCount: z.int().nonnegative(),
  /** Whether it is drawn by default. */
  salient: z.boolean(),
  /** Why its mentions were taken for one event. */
  trace: z.array(z.string()),
  ...position,
});

export const articleNodeSchema = z.object({
  id: z.string(),
  type: z.literal('Article'),
  /** The document id (file name without extension, or the id in the JSON line). */
  article: z.string(),
  name: z.string(),
  authors: z.array(z.string()),
  publisher: z.string().optional(),
  url: webAddressSchema.optional(),
  published: z.object({ value: z.string(), source: z.string() }).optional(),
  ...position,
});

export const nodeSchema = z.discriminatedUnion('type', [
  entityNodeSchema,
  eventNodeSchema,
  articleNodeSchema,
]);

export const edgeSchema = z.object({
  id: z.string(),
  type: z.enum(edgeTypes),
  source: z.string(),
  target: z.string(),
  status: z.enum(factualities),
  /** Slot of a PARTICIPATES_IN edge. */
  role: z.enum(roles).optional(),
  /** Office or function of HOLDS_OFFICE and its kin. */
  office: z.string().optional(),
  tense: z.enum(['current', 'former', 'future']).optional(),
  /** Independent supporting articles. */
  support: z.int().nonnegative(),
  /** Mentions behind MENTIONS edges; otherwise the number of claims. */
  count: z.int().nonnegative(),
  firstSeen: z.string().optional(),
  lastSeen: z.string().optional(),
  /** The event an interaction or participation belongs to. */
  events: z.array(z.string()),
  claims: z.array(z.string()),
  /** The words behind edges that no claim stands for (MENTIONS, AUTHOR_OF, links between events): the first few. */
  evidence: z.array(evidenceSchema).optional(),
  /** Whether it is drawn by default. */
  salient: z.boolean(),
});

export const graphSchema = z.object({
  format: z.literal('wiregraph-graph'),
  version: z.literal(1),
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
  claims: z.array(claimSchema),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type EntityJoin = z.infer<typeof entityJoinSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type EntityNode = z.infer<typeof entityNodeSchema>;
export type EventNode = z.infer<typeof eventNodeSchema>;
export type ArticleNode = z.infer<typeof articleNodeSchema>;
export type GraphNode = z.infer<typeof nodeSchema>;
export type GraphEdge = z.infer<typeof edgeSchema>;
/** The serialised graph: nodes, edges and claims, each sorted by id. */
export type GraphFile = z.infer<typeof graphSchema>;
