import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

import type { ExtractedDocument } from './document/extracted-document.ts';
import type { ResolvedCorpus } from './document/resolved-corpus.ts';
import type { ArticleSource } from './ingest/article-source.ts';
import { readArticles } from './ingest/read-articles.ts';
import type { Pipeline } from './pipeline.ts';
import type { Decisions } from './schema/decisions.ts';
import type { GraphFile } from './schema/graph.ts';
import type { Report, ReportIssue } from './schema/report.ts';

export type BuildStage = 'read' | 'extract' | 'resolve' | 'graph';

/** Told before each stage, and after each article of a stage that goes article by article. */
export interface BuildProgress {
  readonly stage: BuildStage;
  readonly done: number;
  /** Number of articles, where it is known. */
  readonly total?: number;
}

export interface BuildOptions {
  /** What people decided about the graph. */
  readonly decisions?: Decisions;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BuildProgress) => void;
}

export interface Build {
  readonly corpus: ResolvedCorpus;
  readonly graph: GraphFile;
  readonly report: Report;
}

/** There was no article to build from; `issues` say why. */
export class NothingToBuildError extends Error {
  override readonly name = 'NothingToBuildError';
  readonly issues: readonly ReportIssue[];

  constructor(issues: readonly ReportIssue[]) {
    super('nothing could be built: there is no readable article');
    this.issues = issues;
  }
}

/**
 * Reads the articles at `paths` and runs them through the pipeline. An article that cannot be read, or that the pipeline fails
 * on, becomes an issue of the report and the rest goes on.
 *
 * @param paths folders, .txt files and .jsonl files
 * @throws {NothingToBuildError} when no article is left; `signal.reason` when aborted, between two articles
 */
export async function buildFromPaths(
  paths: readonly string[],
  pipeline: Pipeline,
  { decisions, signal, onProgress = () => undefined }: BuildOptions = {},
): Promise<Build> {
  const issues: ReportIssue[] = [];
  const seconds: Record<string, number> = {};
  const time = async <Result>(stage: BuildStage, run: () => Result | Promise<Result>): Promise<Result> => {
    // Lets a signal and the progress display through between two long computations.
    await setImmediate();
    signal?.throwIfAborted();
    const start = performance.now();
    const result = await run();
    seconds[stage] = Math.round(performance.now() - start) / 1000;
    return result;
  };

  const sources = await time('read', async () => {
    onProgress({ stage: 'read', done: 0 });
    return collectSources(paths, issues, signal);
  });
  if (sources.length === 0) throw new NothingToBuildError(issues);
  const documents = await time('extract', async () => {
    const extracted: ExtractedDocument[] = [];
    onProgress({ stage: 'extract', done: 0, total: sources.length });
    for (const [index, source] of sources.entries()) {
      await setImmediate();
      signal?.throwIfAborted();
      try {
        extracted.push(pipeline.extractDocument(source));
      } catch (error) {
        issues.push(createFailure(source, error));
      }
      onProgress({ stage: 'extract', done: index + 1, total: sources.length });
    }
    return extracted;
  });
  if (documents.length === 0) throw new NothingToBuildError(issues);

  const corpus = await time('resolve', () => {
    onProgress({ stage: 'resolve', done: 0 });
    return pipeline.resolveCorpus(documents, decisions);
  });
  const graph = await time('graph', () => {
    onProgress({ stage: 'graph', done: 0 });
    return pipeline.buildGraph(corpus);
  });
  return { corpus, graph, report: createReport(documents.length, issues, graph, seconds) };
}

async function collectSources(
  paths: readonly string[],
  issues: ReportIssue[],
  signal: AbortSignal | undefined,
): Promise<ArticleSource[]> {
  const sources: ArticleSource[] = [];
  for await (const result of readArticles(paths)) {
    signal?.throwIfAborted();
    if (result.kind === 'source') sources.push(result.source);
    else issues.push(result.issue);
  }
  return sources;
}

function createFailure(source: ArticleSource, error: unknown): ReportIssue {
  return {
    file: source.file,
    place: `article ${JSON.stringify(source.id)}`,
    code: 'failed',
    message: `made the program fail: ${error instanceof Error ? error.message : String(error)}`,
  };
}

function createReport(
  articles: number,
  issues: readonly ReportIssue[],
  graph: GraphFile,
  seconds: Readonly<Record<string, number>>,
): Report {
  return {
    format: 'wiregraph-report',
    version: 1,
    articles,
    issues: [...issues],
    nodes: countTypes(graph.nodes),
    edges: countTypes(graph.edges),
    claims: graph.claims.length,
    seconds: { ...seconds },
  };
}

function countTypes(items: readonly { readonly type: string }[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of items) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries(counts);
}
