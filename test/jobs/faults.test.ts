import { spawn, spawnSync } from 'node:child_process';
import type { SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readDecisions } from '../../src/store/decisions-file.ts';
import { openWorkspace } from '../../src/store/workspace.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');
/** By hand: `FAULT_ROUNDS=200 FAULT_SEED=7 npx vitest run --project jobs test/jobs/faults.test.ts`. */
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 10);
const SEED = Number(process.env['FAULT_SEED'] ?? 1);
/** Longest that a command runs before it is killed: as long as it takes on a fast machine, so that some end undisturbed. */
const LONGEST_MS = 4000;

const TEXTS = [
  'Chancellor Angela Merkel met Emmanuel Macron in Paris on Monday. She told Macron that Germany waits.',
  'Angela Merkel accused Macron of lying on Tuesday. Macron denied it in Berlin. Smith agreed.',
  'Prime Minister Boris Johnson called Emmanuel Macron on Friday. Adam Smith and Eve Smith praised France.',
  'Siemens bought Alstom in May 2019. The European Commission rejected the merger.',
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiregraph-faults-'));
  await mkdir(join(folder, 'news'));
  for (const [index, text] of TEXTS.entries()) await writeFile(join(folder, `news/${index}.txt`), text);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const run = (words: readonly string[], as: { uid?: number } = {}): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [CLI, ...words], { cwd: folder, encoding: 'utf8', ...as });

/** @returns whether it was killed before it ended */
async function runAndKill(words: readonly string[], afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [CLI, ...words], { cwd: folder, stdio: 'ignore' });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  await Promise.race([ended, setTimeout(afterMs)]);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  return signal === 'SIGKILL';
}

/** @see mulberry32 (Tommy Ettinger, public domain) */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

interface FaultyCommand {
  readonly words: readonly string[];
  /** Ids of the articles that the workspace holds when it has ended. */
  readonly wanted: readonly string[];
}

function chooseCommand(held: readonly string[], random: (below: number) => number): FaultyCommand {
  const article = String(random(TEXTS.length));
  const [first = '', ...rest] = held;
  const commands: FaultyCommand[] = [
    { words: ['add', `news/${article}.txt`], wanted: [...new Set([...held, article])] },
    { words: ['build', `news/${article}.txt`], wanted: [article] },
    { words: ['rebuild'], wanted: held },
    { words: ['export', '--format', 'gexf', '--out', 'out.gexf'], wanted: held },
    ...(rest.length > 0 ? [{ words: ['remove', first], wanted: rest }] : []),
  ];
  return commands[random(commands.length)] ?? { words: ['rebuild'], wanted: held };
}

async function readGraph(workspace: string): Promise<string> {
  const { generation } = await openWorkspace(workspace);
  return readFile(join(workspace, 'generations', generation, 'graph.json'), 'utf8');
}

describe('a workspace whose commands are killed', () => {
  const expected = new Map<string, string>();

  /** The graph that an undisturbed build of these articles makes. */
  async function expectGraph(articles: readonly string[]): Promise<string> {
    const name = [...articles].sort().join('');
    const known = expected.get(name);
    if (known !== undefined) return known;
    const { status, stderr } = run([
      'build',
      ...articles.map((article) => `news/${article}.txt`),
      '--workspace',
      `undisturbed-${name}`,
    ]);
    if (status !== 0) throw new Error(stderr);
    const graph = await readGraph(join(folder, `undisturbed-${name}`));
    expected.set(name, graph);
    return graph;
  }

  it(`holds what it held or what was wanted, and comes to the undisturbed bytes, in ${ROUNDS} rounds`, async () => {
    const random = createRandom(SEED);
    const workspace = join(folder, 'ws');
    let held: readonly string[] = ['0'];
    run(['build', 'news/0.txt', '--workspace', 'ws']);
    let killed = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { words, wanted } = chooseCommand(held, random);
      const exported = existsSync(join(folder, 'out.gexf'))
        ? await readFile(join(folder, 'out.gexf'), 'utf8')
        : undefined;
      const command = [...words, '--workspace', 'ws'];
      // Now and then the cache is lost too, so that there is something to extract.
      if (random(3) === 0) await rm(join(workspace, 'cache'), { recursive: true, force: true });
      if (await runAndKill(command, random(LONGEST_MS))) killed++;

      const possible = [await expectGraph(held), await expectGraph(wanted)];
      expect(possible, `round ${round}: ${command.join(' ')}`).toContain(await readGraph(workspace));
      if (words[0] === 'export' && exported !== undefined) {
        const after = await readFile(join(folder, 'out.gexf'), 'utf8');
        expect(after.endsWith('</gexf>\n') || after === exported).toBe(true);
      }
      // A removal that was done before it was killed finds nothing to remove.
      const done = (await readGraph(workspace)) === possible[1] && words[0] === 'remove';
      const again = done ? run(['rebuild', '--workspace', 'ws']) : run(command);
      expect(again, again.stderr).toMatchObject({ status: 0 });
      expect(await readGraph(workspace), `round ${round}, resumed`).toBe(possible[1]);
      held = wanted;
    }
    expect((await readdir(workspace)).filter((name) => name.startsWith('lock.json'))).toEqual([]);
    expect((await readdir(join(workspace, 'generations'))).length).toBeLessThanOrEqual(2);
    expect(killed).toBeGreaterThan(0);
  }, 7_200_000);

  it('keeps decisions whole while they are written', async () => {
    const random = createRandom(SEED);
    const code = `import { addDrafts } from ${JSON.stringify(join(ROOT, 'dist/store/decisions-file.js'))};
      for (let at = Number(process.argv[1]); ; at++) {
        await addDrafts('decided', [{ left: 'person:a', right: 'person:' + at, score: 0.5, reasons: ['x'.repeat(999)] }]);
        console.log(at);
      }`;
    let count = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', code, String(round * 100_000)], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await setTimeout(random(300));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const { merges } = await readDecisions(join(folder, 'decided'));
      expect(merges.length).toBeGreaterThanOrEqual(count);
      count = merges.length;
    }
    expect(count).toBeGreaterThan(0);
  });
});

/** A drive of its own; needs the rights to make one. */
async function mountDrive(name: string, megabytes: number): Promise<boolean> {
  const drive = join(folder, name);
  await mkdir(drive);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', drive]);
  if (status !== 0) process.stderr.write(`SKIPPED: no right to mount a drive, so ${name} was not tested\n`);
  return status === 0;
}

const unmount = (name: string): void => {
  spawnSync('umount', ['-l', join(folder, name)]);
};

describe('a clock that jumps', () => {
  it('changes nothing', async () => {
    const clock = fileURLToPath(new URL('../fixtures/jobs/jumping-clock.js', import.meta.url));
    const runJumping = (...words: readonly string[]): SpawnSyncReturns<string> =>
      spawnSync(process.execPath, ['--import', clock, CLI, ...words, '--workspace', 'jumping'], {
        cwd: folder,
        encoding: 'utf8',
      });
    expect(run(['build', 'news', '--workspace', 'steady']).status).toBe(0);
    expect(runJumping('build', 'news/0.txt', 'news/1.txt').status).toBe(0);
    expect(runJumping('add', 'news').status).toBe(0);
    expect(runJumping('rebuild').status).toBe(0);
    expect(await readGraph(join(folder, 'jumping'))).toBe(await readGraph(join(folder, 'steady')));
  });
});

describe('a drive that does not take it', () => {
  it('full: ends with 2, keeps the graph that is there and leaves nothing half-written', async (context) => {
    if (!(await mountDrive('full', 1))) return context.skip();
    try {
      expect(run(['build', 'news/0.txt', '--workspace', 'full/ws']).status).toBe(0);
      const before = await readGraph(join(folder, 'full/ws'));
      const failed = run(['add', join(ROOT, 'seeds'), '--workspace', 'full/ws']);
      expect(failed.stderr).toMatch(/wiregraph: cannot write .*no space left/iu);
      expect(failed.status).toBe(2);
      expect(await readGraph(join(folder, 'full/ws'))).toBe(before);
      const left = await readdir(join(folder, 'full/ws'), { recursive: true });
      expect(left.filter((name) => name.includes('.tmp') || name.startsWith('lock'))).toEqual([]);
      const exported = run(['export', '--workspace', 'full/ws', '--format', 'gexf', '--out', 'full/x.gexf']);
      expect([0, 2]).toContain(exported.status);
    } finally {
      unmount('full');
    }
  });

  it('read-only: ends with 2 and says so, and can still be read', async (context) => {
    if (!(await mountDrive('fixed', 8))) return context.skip();
    try {
      expect(run(['build', 'news/0.txt', '--workspace', 'fixed/ws']).status).toBe(0);
      spawnSync('mount', ['-o', 'remount,ro', join(folder, 'fixed')]);
      for (const words of [['add', 'news/1.txt'], ['rebuild'], ['remove', '0']]) {
        const failed = run([...words, '--workspace', 'fixed/ws']);
        expect(failed.stderr).toMatch(/wiregraph: cannot write the workspace .*read-only/iu);
        expect(failed.status).toBe(2);
      }
      expect(run(['status', '--workspace', 'fixed/ws']).status).toBe(0);
      const exported = run(['export', '--workspace', 'fixed/ws', '--format', 'gexf', '--out', 'fixed.gexf']);
      expect(exported.status).toBe(0);
    } finally {
      unmount('fixed');
    }
  });

  it('of somebody else: ends with 2 and says that permission is denied', async (context) => {
    const nobody = { uid: 65_534 };
    if (process.getuid?.() !== 0 || run(['--version'], nobody).status !== 0) {
      process.stderr.write('SKIPPED: cannot run as another user\n');
      return context.skip();
    }
    await cp(join(folder, 'news'), join(folder, 'shared'), { recursive: true });
    spawnSync('chmod', ['a+rx', folder]);
    expect(run(['build', 'news/0.txt', '--workspace', 'mine']).status).toBe(0);
    const failed = run(['add', 'shared/1.txt', '--workspace', 'mine'], nobody);
    expect(failed.stderr).toMatch(/wiregraph: cannot write the workspace mine: .*permission denied/iu);
    expect(failed.status).toBe(2);
  });
});
