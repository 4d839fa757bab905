import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleBodySchema, graphBodySchema } from '../../src/schema/api.ts';
import type { ArticleBody, GraphBody } from '../../src/schema/api.ts';
import { NODE_TYPES, nodeTypes } from '../../src/schema/node-types.ts';
import { findChromium, launchChromium } from './chromium.ts';
import { findCanvas, findNode, measurePicture, readNumber } from './picture.ts';
import { findViolations, searchFor, visitPage } from './page-tools.ts';
import type { RunningProgram } from './program.ts';
import { startProgram } from './program.ts';

const executablePath = findChromium();

/** Names and a title that would run, or break the page, if they were ever taken for more than text. */
const HOSTILE = {
  id: 'hostile',
  title: '<img src=x onerror="window.broken=1"> & "quotes"',
  text:
    'President Joe Biden met Robert <b>Tables</b> in Paris on Monday. ' +
    '<script>window.broken = 1</script> President Joe Biden praised Vladimir Putin </div></body>.',
};

describe.skipIf(executablePath === undefined)('the viewer in Chromium', () => {
  let program: RunningProgram;
  let browser: Browser;
  let graph: GraphBody;

  beforeAll(async () => {
    program = await startProgram(HOSTILE);
    browser = await launchChromium(executablePath ?? '');
    graph = graphBodySchema.parse(await fetchJson('/api/graph'));
  });
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });

  async function fetchJson(path: string): Promise<unknown> {
    const response = await fetch(`${program.url}${path}`);
    return response.json();
  }

  async function fetchArticle(id: string): Promise<ArticleBody> {
    return articleBodySchema.parse(await fetchJson(`/api/articles/${encodeURIComponent(id)}`));
  }

  async function visit(
    test: (page: Page) => Promise<void>,
    { hash = '', ...options }: { hash?: string } & BrowserContextOptions = {},
  ): Promise<void> {
    await visitPage(browser, `${program.url}/${hash}`, test, options);
  }

  it('draws the graph', async () => {
    await visit(async (page) => {
      expect(await readNumber(findCanvas(page), 'data-nodes')).toBeGreaterThan(20);
      const picture = await measurePicture(page);
      expect(picture.colours).toBeGreaterThan(50);
      expect(picture.drawn).toBeGreaterThan(0.02);
    });
  });

  it('counts in the legend what the API gives, and draws all of it when asked', async () => {
    await visit(async (page) => {
      const shown: number[] = [];
      for (const type of nodeTypes) {
        const row = page.locator(`[data-kind="${NODE_TYPES[type].plural}"]`);
        const total = graph.nodes.filter((node) => node.type === type).length;
        expect(await readNumber(row, 'data-total')).toBe(total);
        shown.push(await readNumber(row, 'data-shown'));
      }
      expect(shown.reduce((a, b) => a + b)).toBe(await readNumber(findCanvas(page), 'data-nodes'));

      await page.getByText('All', { exact: true }).click();
      await page.getByRole('switch', { name: /^Articles/ }).click();
      expect(await readNumber(findCanvas(page), 'data-nodes')).toBe(graph.nodes.length);
      expect(await readNumber(findCanvas(page), 'data-edges')).toBe(graph.edges.length);
    });
  });

  it('switches types, lines and statuses off and on again', async () => {
    await visit(async (page) => {
      const before = await readNumber(findCanvas(page), 'data-nodes');
      for (const name of [/^Persons/, /^Interactions/, /^Hypothetical/]) {
        const row = page.getByRole('switch', { name });
        await row.click();
        expect(await row.getAttribute('aria-checked')).toBe('false');
        expect(await readNumber(row, 'data-shown')).toBe(0);
        await row.click();
        expect(await readNumber(findCanvas(page), 'data-nodes')).toBe(before);
      }
      expect(new URL(page.url()).hash).toBe('');
    });
  });

  it('finds by alias with the keyboard alone and opens what was found', async () => {
    await visit(async (page) => {
      await searchFor(page, 'putin');
      await page.getByRole('heading', { level: 2, name: 'Vladimir Putin' }).waitFor();
      expect(new URL(page.url()).hash).toContain('node=');
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { level: 2, name: /at a glance/ }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 2, name: 'Vladimir Putin' }).waitFor();
    });
  });

  it('chooses among what was found with the arrows', async () => {
    await visit(async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('biden');
      const options = page.getByRole('option');
      await options.nth(1).waitFor();
      const second = await options.nth(1).locator('p').first().textContent();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const heading = await page.getByRole('complementary', { name: 'Details' }).locator('h2').textContent();
      expect(second).toContain(heading);
    });
  });

  it('shows the sentences behind a relation, the words that say so marked, and the article around them', async () => {
    await visit(async (page) => {
      await searchFor(page, 'joe biden');
      const panel = page.getByRole('complementary', { name: 'Details' });
      await panel
        .getByRole('button', { name: /sentence/ })
        .first()
        .click();
      const quotation = panel.locator('figure').first();
      const quote = quotation.locator('mark[data-start]');
      await quote.waitFor();
      const quoted = (await quote.textContent()) ?? '';
      expect(await quotation.locator('blockquote').textContent()).toContain(quoted);

      await quotation.getByRole('button').first().click();
      const text = page.locator('[data-article]');
      await text.waitFor();
      const article = await fetchArticle((await text.getAttribute('data-article')) ?? '');
      const [, start = '', end = ''] = /at=(\d+)-(\d+)/.exec(page.url()) ?? [];
      expect(await text.textContent()).toBe(article.text);
      expect(await joinTexts(text.locator('[data-quoted]'))).toBe(
        article.text.slice(Number(start), Number(end)),
      );
      expect(quoted).toBe(article.text.slice(Number(start), Number(end)));
      // The reader scrolls there once the article is laid out.
      await expect
        .poll(() => isInView(page, text.locator('[data-quoted]').first()), { timeout: 10_000 })
        .toBe(true);
    });
  });

  it('marks every mention in an article, dims what was left out, and goes from a mark to its node', async () => {
    const first = graph.nodes.find((node) => node.type === 'Article' && node.article.startsWith('004'));
    const document = first?.type === 'Article' ? first.article : '';
    const article = await fetchArticle(document);
    await visit(
      async (page) => {
        const text = page.locator('[data-article]');
        await text.waitFor();
        const boilerplate = article.zones.filter((zone) => zone.kind === 'boilerplate');
        expect(boilerplate.length).toBeGreaterThan(0);
        expect((await joinTexts(text.locator('[data-zone="boilerplate"]'))).length).toBe(
          boilerplate.reduce((sum, zone) => sum + zone.end - zone.start, 0),
        );
        expect(await text.locator('[data-zone="boilerplate"] a').count()).toBe(0);
        const nodes = new Set(graph.nodes.map((node) => node.id));
        const starts = article.marks.filter((mark) => nodes.has(mark.node));
        expect(await text.locator('a').count()).toBeGreaterThanOrEqual(
          new Set(starts.map((mark) => mark.start)).size,
        );

        await text.getByRole('link', { name: 'Putin', exact: true }).first().click();
        await page.getByRole('heading', { level: 2, name: 'Vladimir Putin' }).waitFor();
      },
      { hash: `#article=${encodeURIComponent(document)}` },
    );
  });

  it('lights up the neighbourhood of what is pointed at and dims the rest', async () => {
    await visit(async (page) => {
      const canvas = findCanvas(page);
      const resting = await measurePicture(page);
      const panel = page.getByRole('complementary', { name: 'Details' });
      await panel.getByRole('link', { name: 'Ukraine', exact: true }).hover();
      await expect.poll(() => readNumber(canvas, 'data-dimmed')).toBeGreaterThan(5);
      expect((await measurePicture(page)).vivid).toBeLessThan(resting.vivid);
      await page.mouse.move(5, 5);
      await expect.poll(() => readNumber(canvas, 'data-dimmed')).toBe(0);
    });
  });

  it('does so for the nodes of the picture too, and opens one on a click', async () => {
    await visit(async (page) => {
      const spot = await findNode(page);
      await page.mouse.click(spot.x, spot.y);
      await page.getByRole('button', { name: 'Close the details' }).waitFor();
      expect(new URL(page.url()).hash).toMatch(/^#(node|edge)=/);
    });
  });

  it('shows hostile names as what they are: text', async () => {
    await visit(async (page) => {
      const title = page.getByRole('button', { name: HOSTILE.title });
      expect(await title.textContent()).toBe(HOSTILE.title);
      await title.click();
      const text = page.locator(`[data-article="${HOSTILE.id}"]`);
      await text.waitFor();
      expect(await text.textContent()).toBe(HOSTILE.text);
      await page.keyboard.press('/');
      await page.keyboard.type('<img src=x onerror="window.broken=1">');
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
      expect(await page.locator('#root script, #root img[src="x"]').count()).toBe(0);
    });
  });

  it('keeps view, filters and selection in the address', async () => {
    const biden = graph.nodes.find((node) => node.name === 'Joe Biden');
    const hash = `#node=${encodeURIComponent(biden?.id ?? '')}&view=relations&without=alleged&detail=salient`;
    await visit(
      async (page) => {
        await page.getByRole('heading', { level: 2, name: 'Joe Biden' }).waitFor();
        expect(await page.getByRole('radio', { name: 'Relations' }).isChecked()).toBe(true);
        expect(await page.getByRole('radio', { name: 'More' }).isChecked()).toBe(true);
        expect(await page.getByRole('switch', { name: /^Alleged/ }).getAttribute('aria-checked')).toBe(
          'false',
        );
      },
      { hash },
    );
  });

  it('lists all that is drawn, for those who do not see it', async () => {
    await visit(async (page) => {
      await page.getByRole('tab', { name: /^List/ }).click();
      const items = page.getByRole('list', { name: /^Nodes shown/ }).getByRole('listitem');
      expect(await items.count()).toBe(await readNumber(findCanvas(page), 'data-nodes'));
    });
  });

  it.each(['light', 'dark'] as const)(
    'has no serious accessibility violation in %s colours',
    async (colorScheme) => {
      await visit(
        async (page) => {
          expect(await findViolations(page)).toEqual([]);
          await searchFor(page, 'putin');
          await page.getByRole('heading', { level: 2, name: 'Vladimir Putin' }).waitFor();
          await page
            .getByRole('button', { name: /sentence/ })
            .first()
            .click();
          await page.locator('figure mark').first().waitFor();
          expect(await findViolations(page)).toEqual([]);
          await page.locator('figcaption button').first().click();
          await page.locator('[data-article]').waitFor();
          expect(await findViolations(page)).toEqual([]);
        },
        { colorScheme },
      );
    },
  );

  it('is usable on a small screen', async () => {
    await visit(
      async (page) => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(390);
        await page.getByRole('button', { name: 'Filters and legend' }).click();
        await page.getByRole('switch', { name: /^Events/ }).click();
        await page.getByRole('button', { name: 'Close the filters' }).click();
        await page.getByRole('textbox', { name: /^Search/ }).fill('putin');
        await page.getByRole('option').first().click();
        await page.getByRole('heading', { level: 2, name: 'Vladimir Putin' }).waitFor();
        expect(await findCanvas(page).evaluate((canvas) => canvas.clientHeight)).toBeGreaterThan(200);
        expect(await findViolations(page)).toEqual([]);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    );
  });

  it('says so when the server is gone, and tries again', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/api/picture', (route) => route.abort());
    await page.goto(program.url);
    await page.getByRole('alert').waitFor();
    await page.unroute('**/api/picture');
    await page.getByRole('button', { name: 'Try again' }).click();
    await findCanvas(page).waitFor();
    await context.close();
  });
});

async function joinTexts(pieces: Locator): Promise<string> {
  return (await pieces.allTextContents()).join('');
}

function isInView(page: Page, piece: Locator): Promise<boolean> {
  return piece.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= globalThis.innerHeight;
  });
}
