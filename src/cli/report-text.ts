import { nodeTypes, NODE_TYPES } from '../schema/node-types.ts';
import type { Report } from '../schema/report.ts';
import type { WorkspaceUpdate } from '../update.ts';

/** What a change came to, for people: the graph in one line, then what is in it and where the time went. */
export function formatReport({ report, added, replaced, removed, extracted }: WorkspaceUpdate): string {
  const changes = [
    ...(added.length > 0 ? [`${added.length} added`] : []),
    ...(replaced.length > 0 ? [`${replaced.length} replaced`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
    `${extracted} read anew, ${Math.max(0, report.articles - extracted)} known`,
    ...(report.issues.length > 0 ? [`${report.issues.length} issues`] : []),
  ];
  return [
    describeGraph(report),
    `  articles: ${changes.join(', ')}`,
    `  edges:    ${listCounts(report.edges)}`,
    `  seconds:  ${listCounts(report.seconds, (value) => value.toFixed(1))}`,
  ].join('\n');
}

/** "5 articles: 31 persons, 2 places, …; 210 edges, 180 claims". */
export function describeGraph({ articles, nodes, edges, claims }: Report): string {
  const counts = nodeTypes
    .filter((type) => type !== 'Article')
    .map((type) => {
      const count = nodes[type] ?? 0;
      return `${count} ${(count === 1 ? NODE_TYPES[type].label : NODE_TYPES[type].plural).toLowerCase()}`;
    });
  const edgeCount = Object.values(edges).reduce((sum, count) => sum + count, 0);
  return `${articles} article${articles === 1 ? '' : 's'}: ${counts.join(', ')}; ${edgeCount} edges, ${claims} claims`;
}

/** The largest first. */
function listCounts(
  counts: Readonly<Record<string, number>>,
  format: (value: number) => string = String,
): string {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, value]) => `${name} ${format(value)}`)
    .join(', ');
}
