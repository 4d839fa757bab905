import type { ArticleSource } from './ingest/article-source.ts';
import type { GraphFile } from './schema/graph.ts';
import type { Report, ReportIssue } from './schema/report.ts';

/** There was no article to build from; `issues` say why. */
export class NothingToBuildError extends Error {
  override readonly name = 'NothingToBuildError';
  readonly issues: readonly ReportIssue[];

  constructor(issues: readonly ReportIssue[]) {
    super('nothing could be built: there is no readable article');
    this.issues = issues;
  }
}

/** @param message a phrase that goes after the article's name: "made the program fail: …" */
export function createFailure({ file, id }: ArticleSource, message: string): ReportIssue {
  return { file, place: `article ${JSON.stringify(id)}`, code: 'failed', message };
}

export function createReport(
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
