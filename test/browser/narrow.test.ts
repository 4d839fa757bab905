import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from './chromium.ts';
import { findViolations, visitPage } from './page-tools.ts';
import { findCanvas, readNumber } from './picture.ts';
import type { RunningProgram } from './program.ts';
import { startProgram } from './program.ts';

const executablePath = findChromium();

const PHONE = { width: 390, height: 844 } as const;

/** Two of one name and of different lines of work, so that there is something to review. */
const NAMESAKES = [
  {
    id: 'governor',
    title: 'The law is signed',
    text: 'Governor John Smith of Ohio signed the law. Ohio lawmakers, Columbus mayor Andrew Ginther and Senator Rob Portman praised it.',
  },
  {
    id: 'striker',
    title: 'Arsenal win',
    text: 'Striker John Smith scored twice for Arsenal. Arsenal beat Chelsea, and coach Mikel Arteta praised him in London.',
  },
] as const;

describe.skipIf(executablePath === undefined)('on a phone, in Chromium', () => {
  let program: RunningProgram;
  let browser: Browser;

  beforeAll(async () => {
    program = await startProgram(...NAMESAKES);
    browser = await launchChromium(executablePath ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });

  function visit(hash: string, test: (page: Page) => Promise<void>): Promise<void> {
    return visitPage(browser, `${program.url}/${hash}`, test, {
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
    });
  }

  /** A finger gets there: it can be scrolled to, lies inside of the screen and is large enough to be hit. */
  async function expectReachable(control: Locator): Promise<void> {
    await control.waitFor();
    await control.scrollIntoViewIfNeeded();
    const box = await control.boundingBox();
    expect(box).not.toBeNull();
    if (box === null) return;
    expect(box.x).toBeGreaterThanOrEqual(-1);
    expect(box.x + box.width).toBeLessThanOrEqual(PHONE.width + 1);
    expect(box.y).toBeGreaterThanOrEqual(-1);
    expect(box.y + Math.min(box.height, 24)).toBeLessThanOrEqual(PHONE.height + 1);
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(18);
    // Nothing lies over it.
    await control.click({ trial: true });
  }

  async function expectSound(page: Page): Promise<void> {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(await findViolations(page)).toEqual([]);
  }

  it('opens every tool from the menu', async () => {
    await visit('', async (page) => {
      for (const name of ['Table', 'Paths', 'Ask', 'Review', 'Add']) {
        await page.getByRole('button', { name: 'Tools' }).click();
        await page.getByRole('menuitem', { name }).click();
        await expect.poll(() => page.url()).toContain(`panel=${name.toLowerCase()}`);
        await expectReachable(page.getByRole('button', { name: `Close ${name}` }));
        await page.getByRole('button', { name: `Close ${name}` }).click();
        await expect.poll(() => page.url()).not.toContain('panel=');
      }
    });
  });

  it('asks the graph', async () => {
    await visit('#panel=ask', async (page) => {
      const ask = page.getByRole('region', { name: 'Ask' });
      await expectReachable(ask.getByRole('textbox', { name: 'Cypher' }));
      const run = ask.getByRole('button', { name: 'Ask', exact: true });
      await expectReachable(run);
      await run.click();
      await ask.getByRole('table').waitFor();
      await expectReachable(ask.getByRole('table').getByRole('cell').first());
      await expectSound(page);
    });
  });

  it('reviews what may be the same', async () => {
    await visit('#panel=review', async (page) => {
      const card = page.getByRole('article', { name: 'Two that may be the same' });
      for (const name of ['The same: merge', 'Not the same', 'Later'])
        await expectReachable(card.getByRole('button', { name }));
      await expectReachable(card.locator('blockquote').last());
      await expectSound(page);
    });
  });

  it('adds and withdraws articles', async () => {
    await visit('#panel=add', async (page) => {
      await expectReachable(page.getByRole('textbox', { name: 'Text of an article' }));
      await page.getByRole('textbox', { name: 'Text of an article' }).fill('A text.');
      await expectReachable(page.getByRole('button', { name: 'Add', exact: true }));
      await expectReachable(page.getByRole('button', { name: 'Choose files' }));
      await expectReachable(page.getByRole('button', { name: /^Withdraw/u }).last());
      await expectSound(page);
    });
  });

  it('has the tables', async () => {
    await visit('#panel=table', async (page) => {
      const table = page.getByRole('region', { name: 'Table' });
      for (const name of [/^Who and where/u, /^Events/u, /^Relations/u]) {
        await expectReachable(table.getByRole('tab', { name }));
        await table.getByRole('tab', { name }).click();
        await expectReachable(table.getByRole('table').locator('tbody').getByRole('button').first());
        await expectSound(page);
      }
      await table.getByRole('table').locator('tbody').getByRole('button').first().click();
      await page.getByRole('complementary', { name: 'Details' }).getByRole('heading').first().waitFor();
    });
  });

  it('narrows the time', async () => {
    await visit('', async (page) => {
      const strip = page.getByRole('region', { name: 'Timeline' });
      await expectReachable(strip.getByRole('button', { name: 'Play through time' }));
      for (const name of ['From', 'Until']) {
        const thumb = await strip.getByRole('slider', { name }).boundingBox();
        expect(thumb?.x).toBeGreaterThanOrEqual(0);
        expect((thumb?.x ?? 0) + (thumb?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
      }
      const bars = strip.locator('[aria-hidden] > [data-chosen]');
      const before = await readNumber(findCanvas(page), 'data-nodes');
      await bars.last().tap({ force: true });
      await expect.poll(() => page.url()).toContain('period=');
      await expect.poll(() => readNumber(findCanvas(page), 'data-nodes')).not.toBe(before);
      await expectReachable(strip.getByRole('button', { name: 'All times' }));
      await expectSound(page);
      expect(await findCanvas(page).evaluate((canvas) => canvas.clientHeight)).toBeGreaterThan(200);
    });
  });

  it('shows details, the article and paths', async () => {
    await visit('', async (page) => {
      await page.getByRole('textbox', { name: /^Search/u }).fill('putin');
      await page.getByRole('option').first().tap();
      await page.getByRole('heading', { level: 2, name: 'Vladimir Putin' }).waitFor();
      await expectReachable(page.getByRole('button', { name: 'Surroundings' }));
      await expectReachable(page.getByRole('tab', { name: /^Mentions/u }));
      await page.getByRole('tab', { name: /^Mentions/u }).click();
      const quotation = page.locator('figcaption button').first();
      await expectReachable(quotation);
      await quotation.click();
      await page.locator('[data-article]').waitFor();
      await expectReachable(page.getByRole('button', { name: 'Back', exact: true }));
      await expectSound(page);
      await page.getByRole('button', { name: 'Back', exact: true }).click();
      await page.getByRole('button', { name: 'Paths from here' }).click();
      await expectReachable(page.getByLabel('To', { exact: true }).first());
      await expectSound(page);
    });
  });
});
