import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';

import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { ArticleSource } from '../../../src/ingest/article-source.ts';
import type { ReadOptions } from '../../../src/ingest/input-file.ts';
import { readArticles } from '../../../src/ingest/read-articles.ts';
import { createDocx, createPage, createPdf, STORY } from './sample-files.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'formats-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

interface Reading {
  readonly sources: readonly ArticleSource[];
  /** `code, place: message` */
  readonly issues: readonly string[];
}

async function read(paths: readonly string[], options: ReadOptions = {}): Promise<Reading> {
  const sources: ArticleSource[] = [];
  const issues: string[] = [];
  for await (const result of readArticles(paths, options))
    if (result.kind === 'source') sources.push(result.source);
    else issues.push([result.issue.code, result.issue.place].filter(Boolean).join(', '));
  return { sources, issues };
}

/** The one article of a file, without where it was found. */
async function readOne(name: string, content: string | Uint8Array, options?: ReadOptions): Promise<object> {
  const { sources, issues } = await read([write(name, content)], options);
  expect(issues).toEqual([]);
  expect(sources).toHaveLength(1);
  const { file, place, ...source } = sources[0] ?? { file: '' };
  expect(file).toBe(join(folder, name));
  return { ...source, ...(place !== undefined && { place }) };
}

const [TITLE, ...PARAGRAPHS] = STORY;
const BODY = PARAGRAPHS.join('\n\n');
const TEXT = `${TITLE}\n\n${BODY}`;

describe('formats', () => {
  test('a web page: the article without what stands around it, JSON-LD before other metadata', async () => {
    const head = `<script type="application/ld+json">${JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: TITLE,
      datePublished: '2024-02-05T09:00:00+01:00',
      author: [
        { '@type': 'Person', name: 'Ana Ruiz' },
        { '@type': 'Person', name: 'Tom Lee' },
      ],
      publisher: { '@type': 'Organization', name: 'Alden Daily' },
    })}</script><link rel="canonical" href="https://alden.example/bridge"><meta property="og:site_name" content="Other">`;
    expect(await readOne('page.html', createPage(head))).toEqual({
      id: 'page',
      text: TEXT,
      title: TITLE,
      publishedAt: '2024-02-05T09:00:00+01:00',
      authors: ['Ana Ruiz, Tom Lee'],
      publisher: 'Alden Daily',
      url: 'https://alden.example/bridge',
    });
  });

  test('a web page with OpenGraph and meta tags, in the encoding that it declares', async () => {
    const page = createPage(
      '<meta property="og:title" content="' +
        TITLE +
        '"><meta name="author" content="Zoë Müller"><meta property="article:published_time" content="2024-02-05"><meta property="og:url" content="javascript:alert(1)">',
    ).replace('utf-8', 'windows-1252');
    expect(await readOne('page.htm', Buffer.from(page, 'latin1'))).toEqual({
      id: 'page',
      text: TEXT,
      title: TITLE,
      publishedAt: '2024-02-05',
      authors: ['Zoë Müller'],
    });
  });

  test('a part of a page, and text that is called one', async () => {
    expect(await readOne('part.html', `<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>`)).toEqual({
      id: 'part',
      text: `${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}`,
    });
    expect(await readOne('text.html', 'Just words.')).toEqual({ id: 'text', text: 'Just words.' });
  });

  test('Markdown: the words without their marks, front matter as metadata', async () => {
    const markdown = `---\ntitle: "${TITLE}"\ndate: 2024-02-05\nauthor: [Ana Ruiz, Tom Lee]\nsource: Alden Daily\n---\n\n${PARAGRAPHS[0]}\n\n**Mayor** [Ruth Calder](http://x.example) said <b>no</b>.\n\n- one\n- two\n`;
    expect(await readOne('story.md', markdown)).toEqual({
      id: 'story',
      text: `${TITLE}\n\n${PARAGRAPHS[0]}\n\nMayor Ruth Calder said no.\n\n• one\n• two`,
      title: TITLE,
      publishedAt: '2024-02-05',
      authors: ['Ana Ruiz', 'Tom Lee'],
      publisher: 'Alden Daily',
    });
  });

  test('PDF: paragraphs by space and size, hyphens joined, no headers and page numbers, its title where the text has it', async () => {
    const page = (
      number: number,
      ...lines: Parameters<typeof createPdf>[0][number]
    ): Parameters<typeof createPdf>[0][number] => [
      { text: 'Alden Daily', size: 9 },
      ...lines,
      { text: `Page ${number}`, size: 9, down: 40 },
    ];
    const pdf = createPdf(
      [
        page(
          1,
          { text: TITLE, size: 20, down: 40 },
          { text: 'The harbour bridge was closed on Mon-', down: 30 },
          { text: 'day after a storm.' },
          { text: 'The mayor said that engineers would look at', down: 30 },
          { text: 'it soon.' },
        ),
        page(2, { text: 'The council asked for money. It did so in a letter (of two pages).', down: 30 }),
        page(3, {
          text: 'Nobody was hurt, and the harbour is open to all of the ships that wait.',
          down: 30,
        }),
      ],
      TITLE,
    );
    expect(await readOne('story.pdf', pdf)).toEqual({
      id: 'story',
      title: TITLE,
      text: [
        TITLE,
        'The harbour bridge was closed on Monday after a storm.',
        'The mayor said that engineers would look at\nit soon.\nThe council asked for money. It did so in a letter (of two pages).\nNobody was hurt, and the harbour is open to all of the ships that wait.',
      ].join('\n\n'),
    });
    expect(await readOne('other.pdf', createPdf([[{ text: TITLE }]], 'Microsoft Word - final.doc'))).toEqual({
      id: 'other',
      text: TITLE,
    });
  });

  test('Word: paragraphs, properties only where the text bears them out', async () => {
    const signed = ['Bridge & harbour <closed>', 'By Ana Ruiz', ...PARAGRAPHS];
    expect(
      await readOne('story.docx', createDocx(signed, { title: 'Document1', creator: 'Ana Ruiz' })),
    ).toEqual({ id: 'story', text: signed.join('\n\n'), authors: ['Ana Ruiz'] });
  });

  test('mail: subject, sender and date; the plain text before the page', async () => {
    const head = `From: "Ana Ruiz" <ana@alden.example>\r\nSubject: Fwd: =?utf-8?q?Caf=C3=A9_closes?=\r\nDate: Mon, 5 Feb 2024 09:00:00 +0100\r\nMIME-Version: 1.0\r\n`;
    const expected = { title: 'Café closes', authors: ['Ana Ruiz'], publishedAt: '2024-02-05T08:00:00.000Z' };
    const both = `${head}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${BODY}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>page</p>\r\n--b--\r\n`;
    expect(await readOne('a.eml', both)).toEqual({ id: 'a', text: `Café closes\n\n${BODY}`, ...expected });
    const page = `${head}Content-Type: text/html; charset=utf-8\r\n\r\n${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}`;
    expect(await readOne('b.eml', page)).toEqual({ id: 'b', text: `Café closes\n\n${BODY}`, ...expected });
  });

  test.each([
    [
      'RSS',
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Alden Daily</title><item><title>Caf&#233; &amp; bridge</title><link>https://alden.example/1</link><guid>g1</guid><pubDate>Mon, 05 Feb 2024 09:00:00 GMT</pubDate><dc:creator>Ana Ruiz</dc:creator><description>short</description><content:encoded><![CDATA[<p>${PARAGRAPHS[0]}</p><script>x</script>]]></content:encoded></item></channel></rss>`,
      'Mon, 05 Feb 2024 09:00:00 GMT',
    ],
    [
      'Atom',
      `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Alden Daily</title><entry><id>g1</id><title type="html">Café &amp;amp; bridge</title><link rel="self" href="https://alden.example/feed"/><link href="https://alden.example/1"/><published>2024-02-05T09:00:00Z</published><updated>2024-02-09T09:00:00Z</updated><author><name>Ana Ruiz</name></author><content type="html">&lt;p&gt;${PARAGRAPHS[0]}&lt;/p&gt;</content></entry></feed>`,
      '2024-02-05T09:00:00Z',
    ],
  ])('%s: every entry is an article', async (_, xml, publishedAt) => {
    expect(await readOne('feed.xml', xml)).toEqual({
      id: 'g1',
      place: 'entry 1',
      text: `Café & bridge\n\n${PARAGRAPHS[0]}`,
      title: 'Café & bridge',
      publishedAt,
      authors: ['Ana Ruiz'],
      publisher: 'Alden Daily',
      url: 'https://alden.example/1',
    });
  });

  test.each([
    ['rows.csv', `id,Headline,Body,Date,Source\r\n7,T,"a ""b"",\nc",2024-02-05,Alden Daily\r\n`],
    ['rows.csv', `\ufeffid;Headline;Body;Date;Source\n7;T;"a ""b"",\nc";2024-02-05;Alden Daily\n`],
    ['rows.tsv', `id\tHeadline\tBody\tDate\tSource\n7\tT\t"a ""b"",\nc"\t2024-02-05\tAlden Daily\n`],
    [
      'list.json',
      JSON.stringify({
        articles: [
          {
            id: 7,
            headline: 'T',
            body: 'a "b",\nc',
            date: '2024-02-05',
            source: { id: null, name: 'Alden Daily' },
          },
        ],
      }),
    ],
    [
      'list.jsonl',
      JSON.stringify({ id: 7, headline: 'T', body: 'a "b",\nc', date: '2024-02-05', source: 'Alden Daily' }),
    ],
  ])('%s: the usual names of fields', async (name, content) => {
    expect(await readOne(name, content)).toEqual({
      place: expect.stringMatching(/line|article/u) as string,
      id: '7',
      text: 'a "b",\nc',
      title: 'T',
      publishedAt: '2024-02-05',
      publisher: 'Alden Daily',
    });
  });

  test('columns of other names are mapped; one that is not there is an error that lists those that are', async () => {
    const table = write('rows.csv', 'Überschrift,Inhalt\nT,the text\n');
    const { sources } = await read([table], { columns: { text: 'Inhalt', title: 'Überschrift' } });
    expect(sources).toMatchObject([{ id: 'rows:2', text: 'the text', title: 'T' }]);
    expect((await read([table], { columns: { text: 'Text' } })).issues).toEqual(['bad-record']);
    expect((await read([table])).issues).toEqual(['bad-record, line 2']);
  });

  test('archives: articles in .zip and .gz, hidden files left out', async () => {
    const zip = zipSync({
      'a/one.txt': strToU8('one'),
      'two.html': strToU8(createPage()),
      'three.txt.gz': gzipSync('three'),
      '__MACOSX/._one.txt': strToU8('x'),
      'picture.png': strToU8('x'),
    });
    const { sources, issues } = await read([
      write('news.zip', zip),
      write('four.jsonl.gz', gzipSync('{"id":"4","text":"four"}')),
    ]);
    expect(issues).toEqual([]);
    expect(sources.map(({ id, place, text }) => [id, place, text.slice(0, 5)])).toEqual([
      ['4', 'line 1', 'four'],
      ['news/a/one', 'a/one.txt', 'one'],
      ['news/two', 'two.html', TITLE.slice(0, 5)],
      ['news/three', 'three.txt.gz', 'three'],
    ]);
  });

  test('glob patterns', async () => {
    write('2021/a.txt', 'a');
    write('2021/12/b.txt', 'b');
    write('2021/c.md', 'c');
    const { sources } = await read([join(folder, '**/*.txt')]);
    expect(sources.map(({ id }) => id)).toEqual(['2021/12/b', '2021/a']);
    expect((await read([join(folder, '*.none')])).issues).toEqual(['missing-path']);
  });

  test.each([
    ['text', Buffer.from('Just a text.'), 'stdin'],
    ['JSON Lines', Buffer.from('{"id":"1","text":"one"}\n{"id":"2","text":"two"}'), '1,2'],
    ['JSON', Buffer.from('[\n{"id":"1","text":"one"}]'), '1'],
    ['a web page', Buffer.from(createPage()), 'stdin'],
    ['PDF', createPdf([[{ text: 'One line.' }]]), 'stdin'],
    ['a gzipped list', gzipSync('{"id":"1","text":"one"}'), '1'],
    ['an archive', zipSync({ 'one.txt': strToU8('one') }), 'stdin/one'],
  ])('standard input: %s', async (_, bytes, ids) => {
    const { sources, issues } = await read(['-'], { stdin: Readable.from([bytes]) });
    expect(issues).toEqual([]);
    expect(sources.map(({ id }) => id).join()).toBe(ids);
  });
});

describe('languages and encodings', () => {
  test('an article in another language is left out and named; names and quotations are no language', async () => {
    write(
      'de.txt',
      'Der Bundeskanzler sagte am Montag, die Regierung werde das Gesetz nicht ändern. Die Opposition kritisierte den Plan scharf.',
    );
    write(
      'ru.txt',
      'Президент заявил в среду, что правительство не будет менять закон, несмотря на критику оппозиции и союзников.',
    );
    write(
      'en.txt',
      'The chancellor said “die Regierung wird das Gesetz nicht ändern” on Monday, and the opposition criticised the plan sharply.',
    );
    write(
      'names.txt',
      'Jean-Luc Mélenchon, Édouard Philippe, Élisabeth Borne, Gérald Darmanin, François Bayrou.',
    );
    const { sources, issues } = await read([folder]);
    expect(sources.map(({ id }) => id)).toEqual(['en', 'names']);
    expect(issues).toEqual(['not-english', 'not-english']);
  });

  test('the encoding of a text is told by its bytes, and said', async () => {
    const text = 'The café in Orléans was closed, said Zoë Müller, who has led the “Société” for years.';
    const bytes = Buffer.from(text.replace('“', '\u0093').replace('”', '\u0094'), 'latin1');
    const { sources, issues } = await read([write('a.txt', bytes)]);
    expect(sources[0]?.text).toBe(text);
    expect(issues).toEqual(['guessed-encoding']);
  });
});

describe('what cannot be read is an issue, and the rest goes on', () => {
  test.each<[string, string | Uint8Array, readonly string[]]>([
    ['a.pdf', 'no pdf', ['damaged']],
    ['a.pdf', createPdf([[]]), ['empty-article']],
    ['a.docx', 'no archive', ['damaged']],
    ['a.docx', zipSync({ 'a.txt': strToU8('a') }), ['damaged']],
    ['a.zip', 'no archive', ['damaged']],
    ['a.zip', zipSync({ 'a.png': strToU8('a') }), ['empty-file']],
    [
      'a.zip',
      zipSync({ 'a.pdf': strToU8('no pdf'), 'b.txt': strToU8('') }),
      ['damaged, a.pdf', 'empty-article, b.txt'],
    ],
    ['a.zip', zipSync({ 'a.zip': zipSync({ 'a.txt': strToU8('a') }) }), ['empty-file']],
    ['a.txt.gz', 'no archive', ['damaged']],
    ['a.txt.gz', gzipSync('a'.repeat(5_000)).subarray(0, -4), ['damaged']],
    ['a.eml', '', ['damaged']],
    ['a.html', '', ['empty-article']],
    ['a.xml', '<other/>', ['damaged']],
    [
      'a.xml',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>',
      ['damaged'],
    ],
    ['a.rss', '<rss version="2.0"><channel><title>T</title></channel></rss>', ['empty-file']],
    ['a.json', '{"articles":[]}', ['empty-file']],
    [
      'a.json',
      '[{"text":"a"},{"body":""},{"title":"c"},7]',
      ['empty-article, article 2', 'bad-record, article 3', 'bad-record, article 4'],
    ],
    ['a.json', '{', ['bad-json']],
    ['a.csv', '', ['empty-file']],
    ['a.csv', 'id,text\n', ['empty-file']],
    ['a.csv', 'id,text\n1,\n2,b\n', ['empty-article, line 2']],
    ['a.md', '---\n: [\n---\ntext', ['bad-record, front matter']],
    ['a.md', '---\njust words\n---\ntext', ['bad-record, front matter']],
    ['a.md', '---\ndate: soon\n---\ntext', ['bad-date']],
  ])('%s %#', async (name, content, issues) => {
    write(name, content);
    write('zz.txt', 'still read');
    const result = await read([folder]);
    expect(result.issues).toEqual(issues);
    expect(result.sources.at(-1)?.text).toBe('still read');
  });

  test('bombs: what unpacks to more than the limit is refused while it unpacks', async () => {
    const zeros = new Uint8Array(51_000_000);
    const { sources, issues } = await read([
      write('a.zip', zipSync({ 'a.txt': zeros.subarray(0, 5_000_000), 'b.txt': strToU8('b') })),
      write('b.docx', zipSync({ 'word/document.xml': zeros }, { level: 1 })),
      write('c.html.gz', gzipSync(zeros, { level: 1 })),
    ]);
    expect(issues).toEqual(['too-large, a.txt', 'too-large', 'too-large']);
    expect(sources.map(({ id }) => id)).toEqual(['a/b']);
  });
});
