import { setImmediate } from 'node:timers/promises';

import { createFailure, createReport, NothingToBuildError } from './build-report.ts';
import type { ExtractedDocument } from './document/extracted-document.ts';
import type { ResolvedCorpus } from './document/resolved-corpus.ts';
import type { ArticleSource } from './ingest/article-source.ts';
import type { ReadOptions } from './ingest/input-file.ts';
import { readArticles } from './ingest/read-articles.ts';
import type { Pipeline } from './pipeline.ts';
import type { Decisions } from './schema/decisions.ts';
import type { GraphFile } from './schema/graph.ts';
import type { Report, ReportIssue } from './schema/report.ts';
import { createStageClock } from './stage-clock.ts';

export type BuildStage = 'read' | 'extract' | 'resolve' | 'graph' | 'write';

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

/**
 * Reads the articles at `paths` and runs them through the pipeline, all in memory and in this thread; see
 * `updateWorkspace` for a graph that is kept. An article that cannot be read, or that the pipeline fails on, becomes an issue of
 * the report and the rest goes on.
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
  const clock = createStageClock(signal);

  const sources = await clock.time('read', async () => {
    onProgress({ stage: 'read', done: 0 });
    return collectSources(paths, issues, signal);
  });
  if (sources.length === 0) throw new NothingToBuildError(issues);
  const documents = await clock.time('extract', async () => {
    const extracted: ExtractedDocument[] = [];
    onProgress({ stage: 'extract', done: 0, total: sources.length });
    for (const [index, source] of sources.entries()) {
      await setImmediate();
      signal?.throwIfAborted();
      try {
        extracted.push(pipeline.extractDocument(source));
      } catch (error) {
        const cause = error instanceof Error ? error.message : String(error);
        issues.push(createFailure(source, `made the program fail: ${cause}`));
      }
      onProgress({ stage: 'extract', done: index + 1, total: sources.length });
    }
    return extracted;
  });
  if (documents.length === 0) throw new NothingToBuildError(issues);

  const corpus = await clock.time('resolve', () => {
    onProgress({ stage: 'resolve', done: 0 });
    return pipeline.resolveCorpus(documents, decisions);
  });
  const graph = await clock.time('graph', () => {
    onProgress({ stage: 'graph', done: 0 });
    return pipeline.buildGraph(corpus);
  });
  return { corpus, graph, report: createReport(documents.length, issues, graph, clock.seconds) };
}

/** The articles at `paths`; what cannot be read is added to `issues`. @throws `signal.reason` when aborted */
export async function collectSources(
  paths: readonly string[],
  issues: ReportIssue[],
  signal: AbortSignal | undefined,
  read?: ReadOptions,
): Promise<ArticleSource[]> {
  const sources: ArticleSource[] = [];
  for await (const result of readArticles(paths, read)) {
    signal?.throwIfAborted();
    if (result.kind === 'source') sources.push(result.source);
    else issues.push(result.issue);
  }
  return sources;
}
