import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findChromium, launchChromium, openPage } from './chromium.ts';
import { findCanvas, measurePicture, readNumber } from './picture.ts';

const executablePath = findChromium();
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A name that would end the element the graph is in, and run. */
const HOSTILE = {
  id: 'hostile',
  title: '</script><script>window.broken = 1</script><!--',
  text: 'President Joe Biden met Robert </script><script>window.broken = 1</script> Tables in Paris on Monday.',
};

describe.skipIf(executablePath === undefined)('a page exported to disk, in Chromium', () => {
  let folder: string;
  let browser: Browser;
  let url: string;

  function runProgram(...words: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...words], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`runProgram: ${words.join(' ')}\n${stdout}${stderr}`);
    return stdout;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wiregraph-standalone-'));
    const [extra, workspace, page] = ['extra.jsonl', 'workspace', 'graph.html'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await writeFile(extra, `${JSON.stringify(HOSTILE)}\n`);
    runProgram('build', 'seeds', extra, '--workspace', workspace);
    runProgram('export', '--workspace', workspace, '--format', 'html', '--out', page);
    url = pathToFileURL(page).href;
    browser = await launchChromium(executablePath ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('draws the graph, opens sentences and articles, and asks for nothing', async () => {
    const { page, complaints } = await openPage(browser, url);
    await findCanvas(page).waitFor();
    expect(await readNumber(findCanvas(page), 'data-nodes')).toBeGreaterThan(20);
    const picture = await measurePicture(page);
    expect(picture.colours).toBeGreaterThan(50);
    expect(picture.drawn).toBeGreaterThan(0.02);

    await page.keyboard.press('/');
    await page.keyboard.type('putin');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Details' });
    await panel.getByRole('heading', { level: 2, name: 'Vladimir Putin' }).waitFor();
    await panel
      .getByRole('button', { name: /sentence/ })
      .first()
      .click();
    const quotation = panel.locator('figure').first();
    const quoted = (await quotation.locator('mark[data-start]').textContent()) ?? '';
    expect(quoted).not.toBe('');
    await quotation.getByRole('button').first().click();
    expect(await page.locator('[data-article]').textContent()).toContain(quoted);

    const asked = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name.slice(0, 100)),
    );
    expect(asked.filter((address) => !/^(?:data|blob):/u.test(address))).toEqual([]);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('offers the tools that need no server, and no other', async () => {
    const { page, complaints } = await openPage(browser, url);
    await findCanvas(page).waitFor();
    const tools = page.getByRole('group', { name: 'Tools' }).getByRole('button');
    expect(await tools.allTextContents()).toEqual(['Table', 'Paths']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
