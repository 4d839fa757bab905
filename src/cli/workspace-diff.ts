import type { GraphEdge, GraphFile, GraphNode } from '../schema/graph.ts';
import { compareGraphs, listOnlyIn } from '../store/graph-diff.ts';
import { openGraph, openPreviousGraph } from '../store/workspace.ts';
import { makePrintable } from './issue-list.ts';
import { CommandError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/**
 * Prints what the last change of a workspace brought (`+`), took (`-`) and altered (`~`); with `article`, what rests on that
 * article alone.
 * @throws {CommandError} with exit code 2 when there is no build before the last, or no such article; {WorkspaceError}
 */
export async function printDiff(
  folder: string,
  article: string | undefined,
  json: boolean,
  terminal: Terminal,
): Promise<void> {
  const graph = await openGraph(folder);
  const diff = article === undefined ? await compareWithPrevious(folder, graph) : restOn(graph, article);
  if (json) {
    terminal.print(JSON.stringify(diff, null, 2));
    return;
  }
  const lines = [...listChanges(diff.nodes, describeNode), ...listChanges(diff.edges, describeEdge)];
  terminal.print(lines.length === 0 ? 'no difference' : lines.map(makePrintable).join('\n'));
}

interface Changes<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  readonly changed: readonly Item[];
}

interface Diff {
  readonly nodes: Changes<GraphNode>;
  readonly edges: Changes<GraphEdge>;
}

async function compareWithPrevious(folder: string, graph: GraphFile): Promise<Diff> {
  const previous = await openPreviousGraph(folder);
  if (previous === undefined)
    throw new CommandError(`${folder} was built once only: there is nothing to compare it with`, 2);
  return compareGraphs(previous, graph);
}

function restOn(graph: GraphFile, article: string): Diff {
  if (!graph.nodes.some((node) => node.type === 'Article' && node.article === article))
    throw new CommandError(`no article ${JSON.stringify(article)} is in the graph`, 2);
  const { nodes, edges } = listOnlyIn(graph, article);
  return {
    nodes: { added: nodes, removed: [], changed: [] },
    edges: { added: edges, removed: [], changed: [] },
  };
}

function listChanges<Item>(
  { added, removed, changed }: Changes<Item>,
  describe: (item: Item) => string,
): readonly string[] {
  return [
    ...added.map((item) => `+ ${describe(item)}`),
    ...removed.map((item) => `- ${describe(item)}`),
    ...changed.map((item) => `~ ${describe(item)}`),
  ];
}

function describeNode({ type, name, id }: GraphNode): string {
  return `${type} ${name}  (${id})`;
}

function describeEdge({ source, type, target, status }: GraphEdge): string {
  return `${source} ${type} ${target}${status === 'actual' ? '' : ` (${status})`}`;
}
