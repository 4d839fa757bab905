import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(ROOT, 'dist', 'cli.js');

/** The program as a user runs it, serving a graph of the seeds and of some more articles. */
export interface RunningProgram {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface ExtraArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** @throws {Error} when the program has not been built, or does not start */
export async function startProgram(...extra: readonly ExtraArticle[]): Promise<RunningProgram> {
  for (const built of [CLI, join(ROOT, 'viewer', 'dist', 'index.html')]) {
    if (!existsSync(built)) throw new Error(`startProgram: ${built} is missing; \`npm run build\` makes it`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'wiregraph-browser-'));
  const articles = join(folder, 'extra.jsonl');
  await writeFile(articles, extra.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const workspace = join(folder, 'workspace');
  const build = spawnSync(process.execPath, [CLI, 'build', 'seeds', articles, '--workspace', workspace], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`startProgram: build failed\n${build.stdout}${build.stderr}`);

  const server = spawn(process.execPath, [CLI, 'serve', '--workspace', workspace, '--port', '0'], {
    cwd: ROOT,
  });
  const stop = async (): Promise<void> => {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  };
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /http:\/\/[\w.:[\]]+:\d+/.exec(said);
      if (address !== null) resolve(address[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', (code) => {
      reject(new Error(`startProgram: serve ended with ${String(code)}\n${said}`));
    });
  });
  return { url, stop };
}
