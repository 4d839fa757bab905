/** The library: read articles, build the graph, keep it, serve it, export it. */
export { NothingToBuildError } from './build-report.ts';
export { buildFromPaths } from './build.ts';
export type { Build, BuildOptions, BuildProgress, BuildStage } from './build.ts';
export { updateWorkspace } from './update.ts';
export type { UpdateOptions, WorkspaceUpdate } from './update.ts';
export type { WorkspaceChange } from './workspace-change.ts';
export { ExtractionError } from './jobs/extractor.ts';
export type { Extractor } from './jobs/extractor.ts';
export { createLocalExtractor } from './jobs/local-extractor.ts';
export { createThreadExtractor } from './jobs/thread-extractor.ts';
export type { ThreadOptions } from './jobs/thread-extractor.ts';
export {
  createCorpusPipeline,
  createDocumentPipeline,
  createDocumentStages,
  createPipeline,
} from './pipeline.ts';
export type { CorpusPipeline, DocumentPipeline, Pipeline } from './pipeline.ts';
export { readArticles } from './ingest/read-articles.ts';
export type { ArticleSource, ReadResult } from './ingest/article-source.ts';

export { renderGexf } from './export/gexf.ts';
export { renderGraphologyJson } from './export/graphology-json.ts';
export { toStandoff } from './export/standoff.ts';
export { connect, Neo4jError } from './neo4j/connection.ts';
export type { ConnectionOptions } from './neo4j/connection.ts';
export { pushGraph } from './neo4j/push.ts';
export type { PushOptions, PushResult } from './neo4j/push.ts';
export { compareDatabase } from './neo4j/status.ts';
export type { DatabaseStatus, TypeCount } from './neo4j/status.ts';
export { toGraphRows } from './neo4j/rows.ts';
export type { GraphRows, NodeRow, RelationshipRow } from './neo4j/rows.ts';

export { toArticleBodies } from './store/article-bodies.ts';
export { readWorkspaceStatus } from './store/workspace-status.ts';
export type { WorkspaceStatus } from './store/workspace-status.ts';
export { openWorkspace } from './store/workspace.ts';
export type { Workspace } from './store/workspace.ts';
export { withWorkspaceLock } from './store/workspace-lock.ts';
export type { WorkspaceLock } from './store/workspace-lock.ts';
export { WorkspaceError } from './store/workspace-error.ts';
export { writeWorkspace } from './store/workspace-writer.ts';
export type { BuildResult, WorkspaceWriteOptions } from './store/workspace-writer.ts';
export { createLocalCypher } from './query/local-cypher.ts';
export type { LocalCypher, QueryLimits } from './query/local-cypher.ts';
export { QueryError } from './query/query-error.ts';
export { createWorkspaceCypher } from './query/workspace-cypher.ts';
export { createApp } from './server/app.ts';
export type { AppOptions } from './server/app.ts';
export { listen, ListenError } from './server/listen.ts';
export type { ListenOptions, RunningServer } from './server/listen.ts';
export { createToken } from './server/token-check.ts';
export { createWorkQueue } from './server/work-queue.ts';
export type { RunUpdate, Update, UpdateProgress, UpdateResult, WorkQueue } from './server/work-queue.ts';
export { createWorkspaceReader } from './server/workspace-reader.ts';

export type { Article, PublicationDate, Zone, ZoneKind } from './document/article.ts';
export type { AnnotatedDocument, RecognizedEntity, Sentence, Token } from './document/annotated-document.ts';
export type { CoreferenceCluster, CoreferenceDocument } from './document/coreference-document.ts';
export type {
  Argument,
  Attribution,
  EventMention,
  ExtractedDocument,
  RelationMention,
  TimeMention,
} from './document/extracted-document.ts';
export type { Mention, MentionDocument } from './document/mention-document.ts';
export type { Entity, ResolvedCorpus, ResolvedEvent, ResolvedRelation } from './document/resolved-corpus.ts';
export type { Span } from './document/span.ts';

export { EDGE_TYPES, edgeTypes } from './schema/edge-types.ts';
export type { EdgeType } from './schema/edge-types.ts';
export { EVENT_TYPES, eventTypes, ROLES, roles } from './schema/event-types.ts';
export type { EventType, Role } from './schema/event-types.ts';
export { FACTUALITY, factualities } from './schema/factuality.ts';
export type { Factuality } from './schema/factuality.ts';
export { graphSchema } from './schema/graph.ts';
export type {
  ArticleNode,
  Claim,
  EntityNode,
  EventNode,
  Evidence,
  GraphEdge,
  GraphFile,
  GraphNode,
} from './schema/graph.ts';
export { NODE_TYPES, nodeTypes } from './schema/node-types.ts';
export type { EntityType, NodeType } from './schema/node-types.ts';
export type { QueryAnswer, QueryParameters, QueryValue } from './schema/query.ts';
export type { Report, ReportIssue } from './schema/report.ts';
export type { Standoff } from './schema/standoff.ts';
export type { DateInterval } from './schema/dates.ts';
