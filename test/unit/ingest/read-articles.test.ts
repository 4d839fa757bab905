import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { ReadResult } from '../../../src/ingest/article-source.ts';
import { MAX_ARTICLE_BYTES } from '../../../src/ingest/limits.ts';
import { readArticles } from '../../../src/ingest/read-articles.ts';
import { describeIssue } from '../../../src/schema/issues.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'articles-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string | Uint8Array): string {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, content);
  return full;
}

async function read(...paths: readonly string[]): Promise<readonly ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readArticles(paths)) results.push(result);
  return results;
}

/** `id @ file` of articles and `code file[, place]` of issues, with paths from the temporary folder. */
async function list(...paths: readonly string[]): Promise<readonly string[]> {
  return (await read(...paths)).map((result) => {
    if (result.kind === 'source') return `${result.source.id} @ ${relative(folder, result.source.file)}`;
    const { code, file, place } = result.issue;
    return `${code} ${relative(folder, file)}${place === undefined ? '' : `, ${place}`}`;
  });
}

async function readText(...paths: readonly string[]): Promise<readonly string[]> {
  return (await read(...paths)).flatMap((result) => (result.kind === 'source' ? [result.source.text] : []));
}

describe('what is read', () => {
  test('a folder at any depth in code unit order, with the files that can be read and nothing else', async () => {
    write('b.txt', 'b');
    write('B.TXT', 'B');
    write('a/z.txt', 'z');
    write('a.b.txt', 'ab');
    write('é.txt', 'e');
    write('picture.png', 'no article');
    write('notes', 'no ending');
    write('.git/c.txt', 'hidden');
    write('list.jsonl', '{"id":"x","text":"x"}\n');
    expect(await list(folder)).toEqual([
      'B @ B.TXT',
      'a.b @ a.b.txt',
      'a/z @ a/z.txt',
      'b @ b.txt',
      'x @ list.jsonl',
      'é @ é.txt',
    ]);
  });

  test('the order of arguments decides nothing, and a file given twice is read once', async () => {
    const [a, b] = [write('a.txt', 'a'), write('b.txt', 'b')];
    expect(await list(b, a)).toEqual(['a @ a.txt', 'b @ b.txt']);
    expect(await list(b, folder, a, folder)).toEqual(['a @ a.txt', 'b @ b.txt']);
  });

  test('the text is what is in the file: line ends and white space stay, a byte order mark is none of it', async () => {
    const text = ' Müller said:\r\n\t“No.” 😀\u2028\n\n';
    expect(await readText(write('a.txt', text), write('b.txt', `\ufeff${text}`))).toEqual([text, text]);
  });

  test('a record keeps id, text, title and publishedAt; its other fields are ignored', async () => {
    const record = {
      id: 'a/1',
      text: 'Text\r\n',
      title: 'T',
      publishedAt: '2021-03-18',
      regions: [[0, 4]],
      boilerplate: 1,
    };
    const path = write('a.jsonl', `\ufeff${JSON.stringify(record)}\r\n\n{"id":"2","text":"x","title":null}`);
    expect((await read(path)).map((result) => result.kind === 'source' && result.source)).toEqual([
      { id: 'a/1', text: 'Text\r\n', title: 'T', publishedAt: '2021-03-18', file: path, place: 'line 1' },
      { id: '2', text: 'x', file: path, place: 'line 3' },
    ]);
  });
});

describe('what cannot be read is an issue, and the rest goes on', () => {
  test.each<[string, string | Uint8Array, readonly string[]]>([
    ['empty.txt', '', ['empty-article empty.txt']],
    ['blank.txt', ' \r\n\u00a0', ['empty-article blank.txt']],
    [
      'latin1.txt',
      Buffer.from('caf\xe9 in Paris', 'latin1'),
      ['guessed-encoding latin1.txt', 'latin1 @ latin1.txt'],
    ],
    [
      'damaged.txt',
      Buffer.concat([Buffer.from('“caf'), Uint8Array.of(0xff)]),
      ['not-utf8 damaged.txt, byte 6'],
    ],
    ['cut.txt', Buffer.from('café').subarray(0, 4), ['not-utf8 cut.txt, byte 3']],
    ['overlong.txt', Uint8Array.of(0x61, 0xc0, 0xaf), ['not-utf8 overlong.txt, byte 1']],
    ['utf16.txt', Buffer.from('\ufeffnews', 'utf16le'), ['utf16 @ utf16.txt']],
    ['utf16.jsonl', Buffer.from('\ufeff{}', 'utf16le'), ['not-utf8 utf16.jsonl, line 1, byte 0']],
    ['image.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00, 0x1a), ['binary image.txt, byte 4']],
    ['large.txt', 'a '.repeat(2_500_000), ['too-large large.txt']],
    ['none.jsonl', '', ['empty-file none.jsonl']],
    ['blank.jsonl', '\n  \n', ['empty-file blank.jsonl']],
    [
      'mixed.jsonl',
      [
        '{"id":"1","text":"one"}',
        '{"id":"2","text":"two"',
        '["id","text"]',
        '{"id":3,"text":"three"}',
        '{"id":"4"}',
        '{"id":"","text":"five"}',
        '{"id":"6","text":"  "}',
        '{"id":"7","text":"nul \\u0000"}',
        '{"id":"8","text":"half \\ud83d"}',
        '{"id":"9","text":"nine","publishedAt":"last week"}',
        '{"id":"1","text":"one again"}',
      ].join('\n'),
      [
        '1 @ mixed.jsonl',
        'bad-json mixed.jsonl, line 2',
        'bad-record mixed.jsonl, line 3',
        '3 @ mixed.jsonl',
        'bad-record mixed.jsonl, line 5',
        'mixed:6 @ mixed.jsonl',
        'empty-article mixed.jsonl, line 7',
        'binary mixed.jsonl, line 8',
        'bad-record mixed.jsonl, line 9',
        'bad-date mixed.jsonl, line 10',
        '9 @ mixed.jsonl',
        'duplicate-id mixed.jsonl, line 11',
      ],
    ],
    [
      'large.jsonl',
      `{"id":"1","text":"${'a'.repeat(MAX_ARTICLE_BYTES + 1)}"}\n{"id":"2","text":"${'a'.repeat(13_000_000)}"}\n{"id":"3","text":"x"}`,
      ['too-large large.jsonl, line 1', 'too-large large.jsonl, line 2', '3 @ large.jsonl'],
    ],
    [
      'bytes.jsonl',
      Buffer.concat([
        Buffer.from('{"id":"1","text":"é"}\n{"id":"2","text":"'),
        Uint8Array.of(0xff),
        Buffer.from('"}\n'),
      ]),
      ['1 @ bytes.jsonl', 'not-utf8 bytes.jsonl, line 2, byte 41'],
    ],
  ])('%s', async (name, content, expected) => {
    write('zz.txt', 'still read');
    write(name, content);
    expect(await list(folder)).toEqual([...expected, 'zz @ zz.txt']);
  });

  test('a path that is missing, empty or of another kind', async () => {
    mkdirSync(join(folder, 'empty'));
    const page = write('page.doc', '<p>');
    const good = write('a.txt', 'a');
    expect(
      await list(join(folder, 'none'), join(folder, 'none.txt'), join(folder, 'empty'), page, good),
    ).toEqual([
      'empty-folder empty',
      'missing-path none',
      'missing-path none.txt',
      'unsupported-file page.doc',
      'a @ a.txt',
    ]);
  });

  test('of two articles with one id the first path is read', async () => {
    write('a/x.txt', 'first');
    write('a/x.md', 'second');
    write('b/x.txt', 'another');
    write('c.jsonl', '{"id":"a/x","text":"third"}');
    expect(await list(folder)).toEqual([
      'a/x @ a/x.md',
      'duplicate-id a/x.txt',
      'b/x @ b/x.txt',
      'duplicate-id c.jsonl, line 1',
    ]);
  });

  test('links that lead nowhere or back, and a folder that is linked twice', async () => {
    write('a/x.txt', 'x');
    symlinkSync(folder, join(folder, 'a', 'up'));
    symlinkSync(join(folder, 'self.txt'), join(folder, 'self.txt'));
    symlinkSync(join(folder, 'gone'), join(folder, 'dead.txt'));
    symlinkSync(join(folder, 'a'), join(folder, 'b'));
    expect(await list(folder)).toEqual([
      'symlink-loop a/up',
      'missing-path dead.txt',
      'symlink-loop self.txt',
      'a/x @ a/x.txt',
    ]);
  });

  test('a folder that is called like a file is searched', async () => {
    write('press.txt/x.txt', 'x');
    expect(await list(folder)).toEqual(['press.txt/x @ press.txt/x.txt']);
  });

  // The superuser may read everything.
  test.skipIf(process.getuid?.() === 0)('files and folders without permission', async () => {
    chmodSync(write('secret.txt', 'x'), 0);
    write('closed/x.txt', 'x');
    chmodSync(join(folder, 'closed'), 0);
    write('zz.txt', 'z');
    const results = await list(folder);
    chmodSync(join(folder, 'closed'), 0o700);
    expect(results).toEqual(['unreadable closed', 'unreadable secret.txt', 'zz @ zz.txt']);
  });

  test('an issue in words names file, place and what to do', async () => {
    const path = write('utf16.jsonl', Buffer.from('\ufeffnews', 'utf16le'));
    const [result] = await read(path);
    expect(result?.kind === 'issue' && describeIssue(result.issue)).toBe(
      `${path}, line 1, byte 0: is UTF-16, not UTF-8; save it as UTF-8`,
    );
  });
});
