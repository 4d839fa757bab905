import type { FormatReader } from '../input-file.ts';
import { readExtension } from './file-names.ts';

type Load = () => Promise<FormatReader>;

/** Readers are loaded when the first file of their kind is there: most runs need one or two of them. */
const READERS = {
  text: async () => (await import('./text.ts')).readTextFile,
  markdown: async () => (await import('./markdown.ts')).readMarkdownFile,
  html: async () => (await import('./html.ts')).readHtmlFile,
  pdf: async () => (await import('./pdf.ts')).readPdfFile,
  docx: async () => (await import('./docx.ts')).readDocxFile,
  email: async () => (await import('./email.ts')).readEmailFile,
  json: async () => (await import('./json.ts')).readJsonFile,
  jsonLines: async () => (await import('./json-lines.ts')).readJsonLines,
  csv: async () => (await import('./csv.ts')).readCsvFile,
  feed: async () => (await import('./feed.ts')).readFeedFile,
} as const satisfies Record<string, Load>;

const FORMAT_OF_EXTENSION: ReadonlyMap<string, keyof typeof READERS> = new Map([
  ['txt', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['eml', 'email'],
  ['json', 'json'],
  ['jsonl', 'jsonLines'],
  ['ndjson', 'jsonLines'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['xml', 'feed'],
]);

/** For messages: what can be read. */
export const READABLE =
  '.txt, .md, .html, .pdf, .docx, .eml, .json, .jsonl, .csv, .tsv, .rss, .atom, .xml, .gz or .zip';

/** The reader for a file called `name`; `undefined` for a file of another kind. */
export function findReader(name: string): Load | undefined {
  const format = FORMAT_OF_EXTENSION.get(readExtension(name));
  return format === undefined ? undefined : READERS[format];
}

/** What `head`, the first bytes of something without a name, is most likely: its extension. */
export function sniffExtension(head: Uint8Array): string {
  const start = new TextDecoder('latin1')
    .decode(head.subarray(0, 1024))
    .replace(/^\u00ef\u00bb\u00bf/u, '')
    .trimStart();
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return 'zip';
  if (start.startsWith('\u001f\u008b')) return 'gz';
  if (/^<(?:rss|feed|rdf:RDF)\b|^<\?xml[\s\S]*<(?:rss|feed|rdf:RDF)\b/u.test(start)) return 'xml';
  if (/^<(?:!doctype html|html|head|body|article)\b/iu.test(start)) return 'html';
  // JSON Lines has its fields on the first line; a brace that stands alone there opens an object of many lines.
  if (/^\{\s*\n/u.test(start)) return 'json';
  if (start.startsWith('{')) return 'jsonl';
  return /^\[\s*\{/u.test(start) ? 'json' : 'txt';
}
