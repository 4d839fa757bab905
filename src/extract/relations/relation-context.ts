import type { Token } from '../../document/annotated-document.ts';
import type { CoreferenceDocument } from '../../document/coreference-document.ts';
import type { RelationMention } from '../../document/extracted-document.ts';
import type { Mention, MentionType } from '../../document/mention-document.ts';
import { createSyntax } from '../../document/syntax.ts';
import type { Syntax } from '../../document/syntax.ts';
import type { EdgeType } from '../../schema/edge-types.ts';
import type { Knowledge } from '../../vocabulary/knowledge.ts';

/** What every finder of standing relations asks of a document. */
export interface RelationContext {
  readonly document: CoreferenceDocument;
  readonly tokens: readonly Token[];
  readonly syntax: Syntax;
  readonly knowledge: Knowledge;
  /** Cluster of a mention. */
  readonly clusterOf: (mention: Mention) => number;
  /** Type of what a mention refers to, which a pronoun does not tell by itself. */
  readonly typeOf: (mention: Mention) => MentionType;
  /** Named and adjectival mentions by each of their tokens; the longest first. */
  readonly namesAt: (token: number) => readonly Mention[];
}

export function createRelationContext(document: CoreferenceDocument, knowledge: Knowledge): RelationContext {
  const names = new Map<number, Mention[]>();
  for (const mention of document.mentions) {
    if (mention.kind !== 'named' && mention.kind !== 'adjectival') continue;
    for (let token = mention.firstToken; token < mention.endToken; token++)
      names.set(token, [...(names.get(token) ?? []), mention]);
  }
  return {
    document,
    tokens: document.tokens,
    syntax: createSyntax(document.tokens),
    knowledge,
    clusterOf: (mention) => document.clusterOf[mention.index] ?? -1,
    typeOf: (mention) => document.clusters[document.clusterOf[mention.index] ?? -1]?.type ?? mention.type,
    namesAt: (token) => names.get(token) ?? [],
  };
}

interface RelationDraft {
  readonly type: EdgeType;
  readonly source: number;
  readonly target: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly rule: string;
  readonly score: number;
  readonly role?: string;
  readonly tense?: 'current' | 'former' | 'future';
}

/** A standing relation as a sentence states it; its evidence are the tokens `[firstToken, endToken)`. */
export function createRelation({ tokens }: RelationContext, draft: RelationDraft): RelationMention {
  const { firstToken, endToken, ...rest } = draft;
  const first = tokens[firstToken];
  const last = tokens[endToken - 1];
  if (first === undefined || last === undefined)
    throw new RangeError(`extract: relation ${draft.rule} has no tokens ${firstToken}–${endToken}`);
  return {
    ...rest,
    status: 'actual',
    evidence: { start: first.start, end: last.end },
    sentence: first.sentence,
    attributions: [],
  };
}

/** Whether something of a type can stand in the graph. */
export function isGraphType(mention: Mention): boolean {
  return mention.type !== 'Other';
}

/** The preposition that governs a token and what that hangs on: "ambassador *in* Washington". */
export function findPreposition(
  { tokens }: RelationContext,
  token: number,
): { readonly word: string; readonly head: number } | undefined {
  const own = tokens[token];
  const preposition = own?.dep === 'pobj' ? tokens[own.head] : undefined;
  return preposition === undefined
    ? undefined
    : { word: preposition.text.toLowerCase(), head: preposition.head };
}
