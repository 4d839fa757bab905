import { createHash } from 'node:crypto';

import type { ArticleBody } from '../schema/api.ts';
import { EMBEDDED_DATA_ID } from '../schema/embedded.ts';
import type { GraphFile } from '../schema/graph.ts';

/** Asks for the text of one article; `undefined` for one that is not there. */
type ReadArticle = (id: string) => Promise<ArticleBody | undefined>;

/**
 * One HTML file with viewer, graph and article texts in it, piece by piece. A policy in its head lets no script but the viewer's
 * own run and no request leave, whatever the articles hold.
 *
 * @param template the viewer's page without data, its script and style sheet inline
 * @throws {Error} for a page that is not the built viewer's; what `readArticle` throws
 */
export async function* renderStandalonePage(
  template: string,
  graph: GraphFile,
  readArticle: ReadArticle,
): AsyncGenerator<string> {
  const { head, body, end } = splitTemplate(template);
  yield `${head}\n    <meta http-equiv="Content-Security-Policy" content="${createPolicy(template)}" />${body}`;
  yield `<script type="application/json" id="${EMBEDDED_DATA_ID}">\n`;
  yield `{"graph":{"format":${toJson(graph.format)},"version":${toJson(graph.version)},"nodes":[`;
  yield* renderItems(graph.nodes);
  yield '],"edges":[';
  yield* renderItems(graph.edges);
  yield '],"claims":[';
  yield* renderItems(graph.claims);
  yield ']},"articles":[';
  let separator = '';
  for (const id of listArticles(graph)) {
    const article = await readArticle(id);
    if (article === undefined) continue;
    yield `${separator}\n${toJson(article)}`;
    separator = ',';
  }
  yield `]}\n</script>\n  ${end}`;
}

/** Where the policy goes: before all that it is for. Where the data goes: behind the page's own elements. */
function splitTemplate(template: string): { head: string; body: string; end: string } {
  const head = template.indexOf('<head>') + '<head>'.length;
  const end = template.lastIndexOf('</body>');
  if (head < '<head>'.length || end < head) throw new Error('splitTemplate: the page has no head or no body');
  return { head: template.slice(0, head), body: template.slice(head, end), end: template.slice(end) };
}

/** @throws {Error} for a page without an inline script */
function createPolicy(template: string): string {
  const script = /<script type="module"[^>]*>([^]*?)<\/script>/u.exec(template)?.[1];
  if (script === undefined) throw new Error('createPolicy: the page has no script in it');
  const hash = createHash('sha256').update(script, 'utf8').digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Those with a node, and those that nodes and edges quote. */
function listArticles({ nodes, edges, claims }: GraphFile): ReadonlySet<string> {
  return new Set([
    ...nodes.flatMap((node) => (node.type === 'Article' ? [node.article] : node.articles)),
    ...edges.flatMap(({ evidence = [] }) => evidence.map(({ article }) => article)),
    ...claims.map(({ article }) => article),
  ]);
}

function* renderItems(items: readonly unknown[]): Generator<string> {
  for (const [index, item] of items.entries()) yield `${index === 0 ? '' : ','}\n${toJson(item)}`;
}

/** JSON that ends no script element: of what HTML could take for a tag or comment, nothing begins without `<`. */
function toJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
