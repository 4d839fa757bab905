import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CommanderError } from 'commander';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createProgram } from '../../../src/cli/program.ts';
import { CommandError } from '../../../src/cli/terminal.ts';
import { openWorkspace } from '../../../src/store/workspace.ts';
import { HOSTILE_NAMES } from '../../worlds/small-world.ts';

const NEWS =
  'Chancellor Angela Merkel met Emmanuel Macron in Paris on Monday. She told Macron that Germany would not wait.';
const MORE = 'Angela Merkel accused Macron of lying on Tuesday. Macron denied it in Berlin.';

let folder: string;
let printed: string[];
let written: string[];
let errors: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiregraph-cli-'));
  printed = [];
  written = [];
  errors = [];
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const at = (...path: string[]): string => join(folder, ...path);

/** Runs a command as the shell would. @returns how it ended: 0, or the exit code of what it threw */
async function run(...words: string[]): Promise<number> {
  const program = createProgram({
    print: (text) => printed.push(text),
    write: async (chunks) => {
      for await (const chunk of chunks) written.push(chunk);
    },
    printError: (text) => errors.push(text),
    progress: { show: () => undefined, clear: () => undefined },
    interactive: false,
    signal: new AbortController().signal,
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    errors.push(error.message);
    if (error instanceof CommandError) return error.exitCode;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error.name === 'WorkspaceError') return 2;
    throw error;
  }
}

async function writeArticles(articles: Readonly<Record<string, string | Buffer>>): Promise<void> {
  await mkdir(at('news'), { recursive: true });
  for (const [name, text] of Object.entries(articles)) await writeFile(at('news', name), text);
}

describe('wiregraph build', () => {
  it('makes a workspace and says what is in it', async () => {
    await writeArticles({ 'a.txt': NEWS, 'b.txt': MORE });
    expect(await run('build', at('news'), '--workspace', at('ws'))).toBe(0);
    expect(printed.join('\n')).toMatch(/^2 articles: \d+ persons, /u);
    const { graph, readArticle } = await openWorkspace(at('ws'));
    expect(graph.nodes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Angela Merkel', 'Emmanuel Macron', 'Paris']),
    );
    const body = await readArticle('a');
    expect(body?.marks.map(({ start, end }) => body.text.slice(start, end))).toEqual(
      expect.arrayContaining(['Angela Merkel', 'met', 'Paris', 'She']),
    );
  });

  it('makes the same bytes from the same articles, in whatever order and files they come', async () => {
    await writeArticles({ 'a.txt': NEWS, 'b.txt': MORE });
    const lines = [MORE, NEWS].map((text, index) => JSON.stringify({ id: index === 0 ? 'b' : 'a', text }));
    await writeFile(at('news.jsonl'), lines.join('\n'));
    await run('build', at('news'), '--workspace', at('one'));
    await run('build', at('news', 'b.txt'), at('news', 'a.txt'), '--workspace', at('two'));
    await run('build', at('news.jsonl'), '--workspace', at('three'));
    for (const format of ['gexf', 'json']) {
      const files = [];
      for (const workspace of ['one', 'two', 'three']) {
        expect(
          await run('export', '--workspace', at(workspace), '--format', format, '--out', at('out')),
        ).toBe(0);
        files.push(await readFile(at('out'), 'utf8'));
      }
      expect(new Set(files).size).toBe(1);
    }
    const graphs = ['one', 'two', 'three'].map((workspace) =>
      readFile(at(workspace, 'generations/0001/graph.json'), 'utf8'),
    );
    expect(new Set(await Promise.all(graphs)).size).toBe(1);
  });

  it('goes on past what it cannot read, and says so at the end', async () => {
    await writeArticles({
      'good.txt': NEWS,
      'empty.txt': ' \n',
      'latin.txt': Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65]),
      'binary.txt': Buffer.from([0x89, 0x50, 0, 0, 0xff]),
      'large.txt': 'The text is long. '.repeat(300_000),
    });
    expect(await run('build', at('news'), at('none'), '--workspace', at('ws'))).toBe(0);
    expect(errors.join('\n')).toMatch(/^5 issues:\n/u);
    for (const file of ['empty.txt', 'latin.txt', 'binary.txt', 'large.txt', 'none']) {
      expect(errors.join('\n')).toContain(at(file === 'none' ? file : `news/${file}`));
    }
    const { report } = await openWorkspace(at('ws'));
    expect(report).toMatchObject({ articles: 1, issues: { length: 5 } });
    expect(Object.keys(report.seconds)).toEqual(['extract', 'graph', 'read', 'resolve']);
  });

  it.each([
    ['a missing folder', ['build', 'none']],
    ['an empty folder', ['build', 'empty']],
    ['only an empty article', ['build', 'blank']],
    ['a file of another kind', ['build', 'notes.pdf']],
  ])('ends with 2 for %s, and leaves the workspace alone', async (_what, [command = '', path = '']) => {
    await mkdir(at('empty'));
    await mkdir(at('blank'));
    await writeFile(at('blank/a.txt'), '\n');
    await writeFile(at('notes.pdf'), '%PDF');
    expect(await run(command, at(path), '--workspace', at('ws'))).toBe(2);
    expect(errors.at(-1)).toContain('nothing could be built');
    expect(errors.join('\n')).toContain(at(path));
    expect(existsSync(at('ws'))).toBe(false);
  });

  it('survives names made to break what is built from strings', async () => {
    const text = HOSTILE_NAMES.map((name) => `Mr. ${name} met Angela Merkel in Berlin.`).join('\n');
    await writeArticles({ 'a.txt': text });
    expect(await run('build', at('news'), '--workspace', at('ws'))).toBe(0);
    for (const format of ['gexf', 'graphml', 'json', 'csv', 'cypher', 'ftm', 'standoff']) {
      expect(
        await run('export', '--workspace', at('ws'), '--format', format, '--out', at(`out.${format}`)),
      ).toBe(0);
    }
  });

  it('quotes no control characters of file names to the terminal', async () => {
    await writeArticles({ 'a.txt': NEWS, 'x\u001B[2J.txt': '' });
    await run('build', at('news'), '--workspace', at('ws'));
    expect(errors.join('\n')).not.toContain('\u001B');
  });
});

describe('wiregraph export', () => {
  beforeEach(async () => {
    await writeArticles({ 'a.txt': NEWS });
    await run('build', at('news'), '--workspace', at('ws'));
  });

  it('writes a standoff folder with every layer, ids and text kept', async () => {
    expect(await run('export', '--workspace', at('ws'), '--format', 'standoff', '--out', at('a/b'))).toBe(0);
    expect((await readdir(at('a/b'))).sort()).toEqual(
      ['documents', 'entities', 'events', 'mentions', 'relations', 'times'].map((layer) => `${layer}.jsonl`),
    );
    const document: unknown = JSON.parse(await readFile(at('a/b/documents.jsonl'), 'utf8'));
    expect(document).toMatchObject({ id: 'a', text: NEWS });
    const mentions = await readFile(at('a/b/mentions.jsonl'), 'utf8');
    for (const kind of ['name', 'pronoun']) expect(mentions).toContain(`"kind":"${kind}"`);
  });

  it.each([
    [
      'an unknown format',
      ['--format', 'dot', '--out', 'x'],
      /'dot' is invalid. Allowed choices are gexf, graphml, json, csv, cypher, neo4j-csv, ftm, html, standoff/u,
    ],
    ['no format', ['--out', 'x'], /required option '--format <format>' not specified/u],
    ['no file', ['--format', 'gexf'], /required option '--out <path>' not specified/u],
    ['a folder for a file', ['--format', 'gexf', '--out', '.'], /cannot write .*is a folder/u],
    [
      'a file for a folder',
      ['--format', 'standoff', '--out', 'news/a.txt'],
      /a\.txt is a file, and standoff/u,
    ],
    [
      'a file for a folder',
      ['--format', 'neo4j-csv', '--out', 'news/a.txt'],
      /a\.txt is a file, and neo4j-csv/u,
    ],
    ['a file under a file', ['--format', 'json', '--out', 'news/a.txt/x'], /cannot write .*a\.txt/u],
    [
      'a type there is not',
      ['--format', 'gexf', '--out', 'x', '--type', 'Persn'],
      /no type "Persn"; there are Person, /u,
    ],
    ['a status there is not', ['--format', 'gexf', '--out', 'x', '--status', 'true'], /no status "true"/u],
    ['a date that is none', ['--format', 'gexf', '--out', 'x', '--from', '2022-02-30'], /is no date/u],
    [
      'a support that is none',
      ['--format', 'gexf', '--out', 'x', '--support', '0'],
      /no number of articles/u,
    ],
    ['a part of standoff', ['--format', 'standoff', '--out', 'x', '--view', 'events'], /no part of it/u],
  ])('ends with 2 for %s', async (_what, words, message) => {
    const flags = words.map((word, index) => (words[index - 1] === '--out' ? at(word) : word));
    expect(await run('export', '--workspace', at('ws'), ...flags)).toBe(2);
    expect(errors.join('\n')).toMatch(message);
  });

  it.each(['gexf', 'graphml', 'json', 'cypher', 'ftm'])(
    'writes %s to a file, and the same to standard output',
    async (format) => {
      const words = ['export', '--workspace', at('ws'), '--format', format];
      expect(await run(...words, '--out', at('new/file'))).toBe(0);
      expect(printed.at(-1)).toMatch(/file: \d+ nodes, \d+ edges$/u);
      printed = [];
      expect(await run(...words, '--out', '-')).toBe(0);
      expect(printed).toEqual([]);
      expect(written.join('')).toBe(await readFile(at('new/file'), 'utf8'));
      expect(written.join('')).toContain('Angela Merkel');
    },
  );

  it('writes two tables to a folder, and says that standard output cannot take them', async () => {
    const words = ['export', '--workspace', at('ws'), '--format', 'csv'];
    expect(await run(...words, '--out', at('tables'))).toBe(0);
    expect((await readdir(at('tables'))).sort()).toEqual(['edges.csv', 'nodes.csv']);
    expect(await run(...words, '--out', '-')).toBe(2);
    expect(errors.at(-1)).toContain('give --out a folder');
  });

  it('writes the part that is asked for', async () => {
    const words = ['export', '--workspace', at('ws'), '--format', 'json', '--out', '-'];
    expect(await run(...words, '--view', 'entities', '--type', 'person,Met_With', '--status', 'actual')).toBe(
      0,
    );
    const { nodes } = JSON.parse(written.join('')) as {
      nodes: { attributes: { type: string; name: string } }[];
    };
    expect(nodes.map(({ attributes }) => attributes.name).sort()).toEqual([
      'Angela Merkel',
      'Emmanuel Macron',
    ]);
    expect(await run(...words, '--from', '1900', '--to', '1901-05')).toBe(0);
    expect(errors.at(-1)).toBe('0 nodes, 0 edges');
  });

  it('ends with 2 where nothing was built', async () => {
    expect(await run('export', '--workspace', at('no'), '--format', 'gexf', '--out', at('x'))).toBe(2);
    expect(errors.at(-1)).toContain('holds no graph yet');
  });

  it('leaves the old file as it was when the new one cannot be written', async () => {
    await mkdir(at('locked'));
    await writeFile(at('locked/x.gexf'), 'old');
    await rm(at('ws/generations/0001/graph.json'));
    expect(
      await run('export', '--workspace', at('ws'), '--format', 'gexf', '--out', at('locked/x.gexf')),
    ).toBe(2);
    expect(await readFile(at('locked/x.gexf'), 'utf8')).toBe('old');
  });
});

describe('wiregraph evaluate', () => {
  beforeEach(async () => {
    await writeArticles({ 'a.txt': NEWS });
    await run('build', at('news'), '--workspace', at('ws'));
    for (const out of ['gold', 'same', 'worse']) {
      await run('export', '--workspace', at('ws'), '--format', 'standoff', '--out', at(out));
    }
    await writeFile(at('worse/mentions.jsonl'), '');
  });

  it('finds what it builds itself as good as gold', async () => {
    expect(await run('evaluate', at('gold'), '--json')).toBe(0);
    const { headlines } = JSON.parse(printed.at(-1) ?? '') as { headlines: Record<string, number> };
    expect(headlines['gold/names.exact.f1']).toBe(1);
    expect(headlines['gold/events.triggers.f1']).toBe(1);
  });

  it('freezes headlines, and ends with 1 when one falls', async () => {
    const evaluate = ['evaluate', at('gold'), '--baseline', at('baseline.json')];
    expect(await run(...evaluate, '--predicted', at('same'))).toBe(2);
    expect(errors.at(-1)).toContain('make it with');
    expect(await run(...evaluate, '--predicted', at('same'), '--freeze')).toBe(0);
    expect(await run(...evaluate, '--predicted', at('same'))).toBe(0);
    expect(errors.at(-1)).toContain('The same as in');
    expect(await run(...evaluate, '--predicted', at('worse'))).toBe(1);
    expect(errors.join('\n')).toMatch(/drop {2}gold\/names\.exact\.f1 {2}1\.0000 -> /u);
  });
});

describe('arguments', () => {
  it.each([
    [['build'], /missing required argument 'paths'/u],
    [['frobnicate'], /unknown command 'frobnicate'/u],
    [['build', 'x', '--wrkspace', 'y'], /unknown option '--wrkspace'/u],
    [['serve', '--port', '99999'], /is no port/u],
    [['serve', '--port', 'http'], /is no port/u],
  ])('%j ends with 2 and says why', async (words, message) => {
    expect(await run(...words)).toBe(2);
    expect(errors.join('\n')).toMatch(message);
  });

  it('prints help and version', async () => {
    expect(await run('--help')).toBe(0);
    expect(printed.join('\n')).toContain('build [options] <paths...>');
    expect(await run('--version')).toBe(0);
    expect(printed.at(-1)).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});
