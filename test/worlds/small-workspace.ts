import { toStandoff } from '../../src/export/standoff.ts';
import { toArticleBodies } from '../../src/store/article-bodies.ts';
import type { BuildResult } from '../../src/store/workspace-writer.ts';
import { createSmallWorld } from './small-world.ts';
import type { SmallWorldOptions } from './small-world.ts';

/** The small world as a build leaves it. */
export function createSmallBuild(options?: SmallWorldOptions): BuildResult {
  const { corpus, graph } = createSmallWorld(options);
  return {
    graph,
    articles: [...toArticleBodies(corpus, graph)],
    standoff: toStandoff(corpus, graph),
    report: {
      format: 'wiregraph-report',
      version: 1,
      articles: 1,
      issues: [{ file: 'b.txt', code: 'empty-article', message: 'has no text' }],
      nodes: { Person: 2 },
      edges: {},
      claims: 2,
      seconds: { extract: 0.5 },
    },
  };
}
