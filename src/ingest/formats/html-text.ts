import { compile } from 'html-to-text';

/** What is no running text: pictures and their captions, forms, things that play. */
const SKIPPED = [
  'img',
  'figure',
  'picture',
  'svg',
  'video',
  'audio',
  'iframe',
  'object',
  'form',
  'button',
  'nav',
  'script',
  'style',
  'template',
  'noscript',
];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

const convert = compile({
  wordwrap: false,
  selectors: [
    ...SKIPPED.map((selector) => ({ selector, format: 'skip' })),
    ...HEADINGS.map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'ul', options: { itemPrefix: '• ' } },
    { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    { selector: 'hr', format: 'skip' },
  ],
  // A page made to exhaust the converter is cut, not followed.
  limits: { maxDepth: 200, maxChildNodes: 50_000, maxInputLength: 20_000_000, ellipsis: '' },
});

/** The running text of `html`: paragraphs with a blank line between them, in the order of the page. */
export function toPlainText(html: string): string {
  return convert(html)
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** `body` below its title, unless it begins with it. */
export function putTitleFirst(title: string | undefined, body: string): string {
  if (title === undefined || body.slice(0, title.length + 4).includes(title)) return body;
  return `${title}\n\n${body}`;
}
