import { setImmediate } from 'node:timers/promises';

import type { BuildProgress } from './build.ts';
import { collectSources } from './build.ts';
import { createFailure, createReport, NothingToBuildError } from './build-report.ts';
import { toStandoff } from './export/standoff.ts';
import type { ArticleSource } from './ingest/article-source.ts';
import type { ReadOptions } from './ingest/input-file.ts';
import { extractArticles } from './jobs/extract-articles.ts';
import type { Extractor } from './jobs/extractor.ts';
import { readPipelineVersion } from './jobs/pipeline-version.ts';
import { createThreadExtractor } from './jobs/thread-extractor.ts';
import { createCorpusPipeline } from './pipeline.ts';
import type { Report, ReportIssue } from './schema/report.ts';
import { createStageClock } from './stage-clock.ts';
import { toArticleBodies } from './store/article-bodies.ts';
import { readArticleList } from './store/article-list.ts';
import type { ListedArticle } from './store/article-list.ts';
import { addDrafts, readDecisions } from './store/decisions-file.ts';
import { createDocumentShelf } from './store/document-shelf.ts';
import { createExtractionCache } from './store/extraction-cache.ts';
import { generationFolder } from './store/generations.ts';
import { generationPaths } from './store/layout.ts';
import { withWorkspaceLock } from './store/workspace-lock.ts';
import { writeWorkspace } from './store/workspace-writer.ts';
import { readCurrent, readPointer } from './store/workspace.ts';
import { WorkspaceError } from './store/workspace-error.ts';
import { changeList, compareLists, forgetFailures } from './workspace-change.ts';
import type { ListChange, WorkspaceChange } from './workspace-change.ts';

export interface UpdateOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** How the files of articles are read. */
  readonly read?: ReadOptions;
  /** Where articles are extracted; made only when one has to be. Default: threads of this process. */
  readonly createExtractor?: (articles: number) => Extractor | Promise<Extractor>;
}

/** What a change came to. */
export interface WorkspaceUpdate extends ListChange {
  readonly generation: string;
  readonly report: Report;
  /** Articles that went through the stages now; all others were in the cache. */
  readonly extracted: number;
}

/**
 * Changes the articles of the workspace in `folder` and builds its graph again. Articles that were extracted before by this
 * version of the program are not extracted again. Until the last step the workspace holds what it held; a crash leaves it so,
 * and what was extracted by then is not lost.
 *
 * @throws {NothingToBuildError} when no article is left; {WorkspaceError} when the workspace cannot be used, or another process
 *   is changing it; `signal.reason` when aborted
 */
export async function updateWorkspace(
  folder: string,
  change: WorkspaceChange,
  options: UpdateOptions = {},
): Promise<WorkspaceUpdate> {
  const { signal, onProgress = () => undefined, createExtractor = createThreads } = options;
  const issues: ReportIssue[] = [];
  const clock = createStageClock(signal);
  const incoming = await clock.time('read', async () => {
    onProgress({ stage: 'read', done: 0 });
    return readIncoming(change, issues, options);
  });
  // Before the folder is made: a mistyped path leaves nothing behind.
  if (incoming?.length === 0) throw new NothingToBuildError(issues);
  if (change.kind === 'remove' || change.kind === 'rebuild') await readCurrent(folder);

  return withWorkspaceLock(folder, async ({ assertHeld }) => {
    const decisions = await readDecisions(folder);
    const version = readPipelineVersion();
    const cache = createExtractionCache(folder, version);
    const before = await readListed(folder, change);
    const wanted = changeList(before, change, incoming ?? []);
    const listed = forgetFailures(wanted, change, version);

    const [{ articles, documents, extracted }, { resolveCorpus, buildGraph }] = await clock.time(
      'extract',
      () =>
        Promise.all([
          extractArticles(listed, { cache, version, createExtractor, signal, onProgress }),
          // While the threads load theirs.
          setImmediate().then(() => createCorpusPipeline()),
        ]),
    );
    for (const { source, failure } of articles)
      if (failure !== undefined) issues.push(createFailure(source, failure.message));
    if (documents.length === 0) throw new NothingToBuildError(issues);

    const corpus = await clock.time('resolve', () => {
      onProgress({ stage: 'resolve', done: 0 });
      return resolveCorpus(documents.map(createDocumentShelf()), decisions);
    });
    const graph = await clock.time('graph', () => {
      onProgress({ stage: 'graph', done: 0 });
      return buildGraph(corpus);
    });
    onProgress({ stage: 'write', done: 0 });
    const report = createReport(documents.length, issues, graph, clock.seconds);
    const generation = await writeWorkspace(
      folder,
      {
        graph,
        articles: toArticleBodies(corpus, graph),
        standoff: toStandoff(corpus, graph),
        report,
        sources: articles,
      },
      { signal, beforeSwitch: assertHeld },
    );
    await addDrafts(folder, corpus.mergeDrafts);
    await cache.prune(new Set([...before, ...articles].map(({ key }) => key)));
    return { generation, report, ...compareLists(before, articles), extracted };
  });
}

function createThreads(articles: number): Extractor {
  return createThreadExtractor({ articles });
}

async function readIncoming(
  change: WorkspaceChange,
  issues: ReportIssue[],
  { signal, read }: UpdateOptions,
): Promise<readonly ArticleSource[] | undefined> {
  if (change.kind === 'remove' || change.kind === 'rebuild') return undefined;
  return 'sources' in change ? change.sources : collectSources(change.paths, issues, signal, read);
}

/** The articles of the last build. A full build puts right what is damaged, so that it need not be readable then. */
async function readListed(folder: string, change: WorkspaceChange): Promise<readonly ListedArticle[]> {
  try {
    const generation = await readPointer(folder);
    if (generation === undefined) return [];
    return await readArticleList(generationPaths(generationFolder(folder, generation)).articleList);
  } catch (error) {
    if (change.kind === 'build' && error instanceof WorkspaceError) return [];
    throw error;
  }
}
