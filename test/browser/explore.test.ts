import { readFile } from 'node:fs/promises';
import { parseXml } from '@rgrove/parse-xml';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphBodySchema } from '../../src/schema/api.ts';
import type { GraphBody } from '../../src/schema/api.ts';
import { graphSchema } from '../../src/schema/graph.ts';
import { findChromium, launchChromium } from './chromium.ts';
import { findViolations, searchFor, visitPage } from './page-tools.ts';
import { findCanvas, measurePicture, readNumber } from './picture.ts';
import type { RunningProgram } from './program.ts';
import { startProgram } from './program.ts';

const executablePath = findChromium();

const EXTRA = {
  id: 'extra',
  title: 'One more',
  text: 'President Joe Biden met Chancellor Olaf Scholz in Berlin on Monday.',
};

describe.skipIf(executablePath === undefined)('exploring in Chromium', () => {
  let program: RunningProgram;
  let browser: Browser;
  let graph: GraphBody;

  beforeAll(async () => {
    program = await startProgram(EXTRA);
    browser = await launchChromium(executablePath ?? '');
    graph = graphBodySchema.parse(await (await fetch(`${program.url}/api/graph`)).json());
  });
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });

  async function visit(
    test: (page: Page) => Promise<void>,
    { hash = '', ...options }: { hash?: string } & BrowserContextOptions = {},
  ): Promise<void> {
    await visitPage(browser, `${program.url}/${hash}`, test, options);
  }

  const findId = (name: string): string => graph.nodes.find((node) => node.name === name)?.id ?? '';

  it('narrows the picture by time, tells what is undated, and takes it back', async () => {
    await visit(async (page) => {
      const strip = page.getByRole('region', { name: 'Timeline' });
      const before = await readNumber(findCanvas(page), 'data-nodes');
      await strip.getByRole('slider', { name: 'Until' }).focus();
      for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
      await expect.poll(() => page.url()).toContain('period=');
      const chip = page.getByRole('list', { name: 'Filters in force' }).getByRole('listitem');
      expect(await chip.count()).toBe(1);
      const [, to = ''] = /period=[\d-]+%2F([\d-]+)/.exec(page.url()) ?? [];
      await page.getByRole('button', { name: 'Table' }).click();
      await page.getByRole('tab', { name: /^Events/ }).click();
      const dates = await page.getByRole('table').locator('tbody tr td:nth-child(3)').allTextContents();
      expect(dates.length).toBeGreaterThan(0);
      expect(dates.filter((date) => date.includes('2022'))).toEqual([]);
      expect(to < '2022').toBe(true);

      const undated = strip.getByRole('switch', { name: /undated/ });
      await undated.click({ force: true });
      await expect.poll(() => chip.count()).toBe(2);
      for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
      await expect.poll(() => readNumber(findCanvas(page), 'data-nodes')).toBe(before);
      expect(page.url()).not.toContain('period=');
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(() => page.url()).toContain('period=');
    });
  });

  it('chooses a stretch of time by drawing over the bars', async () => {
    await visit(async (page) => {
      const bars = page.getByRole('region', { name: 'Timeline' }).locator('[aria-hidden] > [data-chosen]');
      const count = await bars.count();
      const from = await bars.nth(count - 3).boundingBox();
      const to = await bars.nth(count - 1).boundingBox();
      if (from === null || to === null) throw new Error('the timeline has no bars');
      await page.mouse.move(from.x + 2, from.y + 10);
      await page.mouse.down();
      await page.mouse.move(to.x + to.width / 2, to.y + 10, { steps: 4 });
      await page.mouse.up();
      await expect
        .poll(() => page.getByRole('region', { name: 'Timeline' }).getAttribute('data-chosen'))
        .toBe(`${count - 3} ${count}`);
    });
  });

  it('plays through time', async () => {
    await visit(async (page) => {
      await page.getByRole('button', { name: 'Play through time' }).click();
      const first = /period=([^&]+)/.exec(page.url())?.[1];
      expect(first).toBeDefined();
      await expect.poll(() => /period=([^&]+)/.exec(page.url())?.[1], { timeout: 15_000 }).not.toBe(first);
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.getByRole('button', { name: 'Undo the last change of the picture' }).click();
      expect(page.url()).not.toContain('period=');
    });
  });

  it('combines filters by article, support and kind of line, each of which can be taken away', async () => {
    await visit(async (page) => {
      const canvas = findCanvas(page);
      const all = await readNumber(canvas, 'data-edges');
      await page.getByRole('tab', { name: 'Filters' }).click();
      await page
        .getByRole('radiogroup', { name: /^Told by/ })
        .getByText('2', { exact: true })
        .click();
      const supported = await readNumber(canvas, 'data-edges');
      expect(supported).toBeLessThan(all);
      const line = page.getByRole('switch', { name: /^takes part in/ });
      await line.click();
      await expect.poll(() => readNumber(canvas, 'data-edges')).toBeLessThan(supported);
      expect(await readNumber(line, 'data-shown')).toBe(0);
      await page.getByRole('button', { name: /^Take away: Told by 2/ }).click();
      await page.getByRole('button', { name: /^Take away: Without “takes part in”/ }).click();
      await expect.poll(() => readNumber(canvas, 'data-edges')).toBe(all);

      await page.getByRole('button', { name: 'Only One more' }).click();
      await expect.poll(() => readNumber(canvas, 'data-nodes')).toBeLessThan(12);
      expect(page.url()).toContain('unread=');
    });
  });

  it('shows only one type, hides a node, and adds neighbours', async () => {
    await visit(async (page) => {
      const canvas = findCanvas(page);
      await page.getByRole('button', { name: 'Only Interactions' }).click();
      const shown = page.locator('[data-kind="Standing relations"]');
      expect(await readNumber(shown, 'data-shown')).toBe(0);
      await page.getByRole('button', { name: 'Undo the last change of the picture' }).click();
      const before = await readNumber(canvas, 'data-nodes');

      await searchFor(page, 'ukraine');
      await page.getByRole('button', { name: /^Add \d+ neighbour/ }).click();
      await expect.poll(() => readNumber(canvas, 'data-nodes')).toBeGreaterThan(before);
      const added = await readNumber(canvas, 'data-nodes');
      await page.getByRole('button', { name: 'Hide', exact: true }).click();
      await expect.poll(() => readNumber(canvas, 'data-nodes')).toBeLessThan(added);
      expect(page.url()).toContain('gone=');
    });
  });

  it('shows the surroundings of a node', async () => {
    await visit(async (page) => {
      await searchFor(page, 'kremlin');
      await page.getByRole('button', { name: 'Surroundings' }).click();
      await page.getByRole('menuitem', { name: 'What is tied to it' }).click();
      await page.getByRole('button', { name: /^Take away: Around Kremlin, 1 step/ }).waitFor();
      const one = await readNumber(findCanvas(page), 'data-nodes');
      const neighbours = new Set(
        graph.edges
          .filter((edge) => edge.source === findId('Kremlin') || edge.target === findId('Kremlin'))
          .flatMap((edge) => [edge.source, edge.target]),
      );
      expect(one).toBeGreaterThan(1);
      expect(one).toBeLessThanOrEqual(neighbours.size);
      await page.getByRole('button', { name: 'Surroundings' }).click();
      await page.getByRole('menuitem', { name: 'All within 2 steps' }).click();
      await expect.poll(() => readNumber(findCanvas(page), 'data-nodes')).toBeGreaterThan(one);
    });
  });

  it('finds the paths between two names, with their sentences, and what both are tied to', async () => {
    const hash = `#panel=paths&start=${encodeURIComponent(findId('Jen Psaki'))}&goal=${encodeURIComponent(findId('Ukraine'))}`;
    await visit(
      async (page) => {
        const panel = page.getByRole('complementary', { name: 'Details' });
        await panel.getByRole('heading', { name: /\d+ paths? of \d+ steps?/ }).waitFor();
        expect(await readNumber(findCanvas(page), 'data-dimmed')).toBeGreaterThan(5);
        await panel.locator('details').first().click();
        await panel.locator('details blockquote').first().waitFor();
        expect((await panel.locator('details blockquote').first().textContent())?.length).toBeGreaterThan(20);
        expect(await panel.getByRole('list', { name: 'Tied to both' }).count()).toBe(1);
        expect(await findViolations(page)).toEqual([]);
      },
      { hash },
    );
  });

  it('finds sentences by their words, opens the article there and lights up what they tell of', async () => {
    await visit(async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('killer');
      const sentence = page.locator('[data-sentence]').first();
      await sentence.waitFor();
      expect(await sentence.textContent()).toContain('killer');
      await sentence.click();
      await page.locator('[data-article] [data-quoted]').first().waitFor();
      expect((await page.locator('[data-quoted]').allTextContents()).join('')).toContain('killer');
      await expect.poll(() => readNumber(findCanvas(page), 'data-dimmed')).toBeGreaterThan(5);
    });
  });

  it('has tables that sort, open what they name, and follow the filters', async () => {
    await visit(
      async (page) => {
        const table = page.getByRole('table');
        await table.getByRole('button', { name: 'Mentions' }).click();
        const numbers = (await table.locator('tbody td:nth-child(3)').allTextContents()).map(Number);
        expect(numbers.length).toBeGreaterThan(3);
        expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
        expect(await page.getByRole('columnheader', { name: 'Mentions' }).getAttribute('aria-sort')).toBe(
          'descending',
        );
        const first = table.locator('tbody button').first();
        const name = (await first.textContent()) ?? '';
        await first.focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
        await page
          .getByRole('region', { name: 'Table' })
          .getByRole('tab', { name: /^Relations/ })
          .click();
        expect(Number(await table.getAttribute('aria-rowcount')) - 1).toBe(
          await readNumber(findCanvas(page), 'data-edges'),
        );
        expect(await findViolations(page)).toEqual([]);
      },
      { hash: '#panel=table' },
    );
  });

  it('draws groups in colours with names, sizes by what is asked, and circles', async () => {
    await visit(async (page) => {
      const before = await findCanvas(page).screenshot();
      await page.getByRole('tab', { name: 'Look' }).click();
      await page.getByText('Mentions', { exact: true }).click();
      await page.getByText('Group', { exact: true }).click();
      await page.getByText('Circles', { exact: true }).click();
      expect(page.url()).toMatch(/size=mentions&colour=community&layout=circle/);
      await page.getByRole('tab', { name: 'Legend' }).click();
      const groups = page.locator('[data-community]');
      expect(await groups.count()).toBeGreaterThan(2);
      expect((await groups.allTextContents()).join()).toContain('Russia');
      expect((await measurePicture(page)).drawn).toBeGreaterThan(0.01);
      expect((await findCanvas(page).screenshot()).equals(before)).toBe(false);
      expect(await findViolations(page)).toEqual([]);
    });
  });

  it('saves pictures with title, legend and caption', async () => {
    await visit(async (page) => {
      const svg = await readDownload(await save(page, 'SVG drawing'));
      const document = parseXml(svg.toString('utf8'));
      expect(document.text).toContain('Russia');
      expect(document.text).toContain('Interactions');
      expect(document.text).toMatch(/Made from 6 articles/);
      expect(svg.toString('utf8').match(/<circle/g)?.length).toBeGreaterThan(20);

      const png = await readDownload(await save(page, 'PNG image'));
      const { width, colours } = await page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        return { width: bitmap.width, colours: new Set(new Uint32Array(data.buffer)).size };
      }, png.toString('base64'));
      expect(width).toBe(2 * (await findCanvas(page).evaluate((canvas) => canvas.clientWidth)));
      expect(colours).toBeGreaterThan(50);
    });
  });

  it('saves what is shown as GEXF, CSV and JSON', async () => {
    await visit(
      async (page) => {
        const nodes = await readNumber(findCanvas(page), 'data-nodes');
        const edges = await readNumber(findCanvas(page), 'data-edges');
        const gexf = (await readDownload(await save(page, 'GEXF for Gephi'))).toString('utf8');
        expect(() => parseXml(gexf)).not.toThrow();
        expect(gexf).toContain(`<nodes count="${nodes}">`);
        expect(gexf).toContain(`<edges count="${edges}">`);
        const csv = (await readDownload(await save(page, 'Nodes as CSV'))).toString('utf8');
        expect(csv.trim().split('\r\n')).toHaveLength(nodes + 1);
        expect(csv).toContain('Vladimir Putin');
        const lines = (await readDownload(await save(page, 'Edges as CSV'))).toString('utf8');
        expect(lines.trim().split('\r\n')).toHaveLength(edges + 1);
        const json: unknown = JSON.parse((await readDownload(await save(page, 'JSON'))).toString('utf8'));
        const cut = graphSchema.parse(json);
        expect([cut.nodes.length, cut.edges.length]).toEqual([nodes, edges]);
      },
      { hash: '#view=relations' },
    );
  });

  it.each(['light', 'dark'] as const)(
    'filters and looks have no serious violation in %s',
    async (colorScheme) => {
      await visit(
        async (page) => {
          await page.getByRole('tab', { name: 'Filters' }).click();
          expect(await findViolations(page)).toEqual([]);
          await page.getByRole('tab', { name: 'Look' }).click();
          expect(await findViolations(page)).toEqual([]);
          await page.getByRole('button', { name: 'Share what is shown' }).click();
          await page.getByRole('menuitem', { name: 'JSON' }).waitFor();
          expect(await findViolations(page)).toEqual([]);
        },
        { colorScheme, hash: '#support=2&period=2021-01-01/2021-12-31&panel=table' },
      );
    },
  );
});

async function save(page: Page, item: string): Promise<Download> {
  await page.getByRole('button', { name: 'Share what is shown' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item, exact: true }).click(),
  ]);
  return download;
}

async function readDownload(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}
