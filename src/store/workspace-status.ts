import type { Report } from '../schema/report.ts';
import { readArticleList } from './article-list.ts';
import { createExtractionCache } from './extraction-cache.ts';
import { generationFolder } from './generations.ts';
import { generationPaths } from './layout.ts';
import { readCurrent, readReport } from './workspace.ts';

/** What a workspace holds, without reading its graph. */
export interface WorkspaceStatus {
  readonly folder: string;
  readonly generation: string;
  readonly report: Report;
  readonly articles: readonly {
    readonly id: string;
    readonly file: string;
    /** `failed` is not in the graph; `stale` was extracted by another version, or its result is gone. */
    readonly state: 'ready' | 'stale' | 'failed';
  }[];
}

/**
 * @param version of the pipeline that runs now, see `readPipelineVersion`
 * @throws {WorkspaceError} when nothing was built there, or a file is damaged
 */
export async function readWorkspaceStatus(folder: string, version: string): Promise<WorkspaceStatus> {
  const { generation } = await readCurrent(folder);
  const paths = generationPaths(generationFolder(folder, generation));
  const cache = createExtractionCache(folder, version);
  const articles: WorkspaceStatus['articles'][number][] = [];
  for (const { source, key, failure } of await readArticleList(paths.articleList)) {
    const ready = failure === undefined && (await cache.read(key)) !== undefined;
    const state = failure !== undefined ? 'failed' : ready ? 'ready' : 'stale';
    articles.push({ id: source.id, file: source.file, state });
  }
  return { folder, generation, report: await readReport(folder, generation), articles };
}
