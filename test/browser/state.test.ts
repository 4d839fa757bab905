import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from './chromium.ts';
import { searchFor, visitPage } from './page-tools.ts';
import { comparePictures, findCanvas, findNode, readNumber } from './picture.ts';
import type { RunningProgram } from './program.ts';
import { startProgram } from './program.ts';

const executablePath = findChromium();

/** Share of pixels: a label more or less, or the edge of a disc; a moved camera or node changes far more. */
const SAME = 0.012;

/** Building again takes some seconds, more on a busy machine. */
const BUILD_MS = 90_000;

describe.skipIf(executablePath === undefined)('the address and what goes on, in Chromium', () => {
  let program: RunningProgram;
  let browser: Browser;

  beforeAll(async () => {
    program = await startProgram();
    browser = await launchChromium(executablePath ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });

  const visit = (url: string, test: (page: Page) => Promise<void>): Promise<void> =>
    visitPage(browser, url, test, {});

  /** The picture at rest, nothing of it pointed at. */
  async function takePicture(page: Page): Promise<Buffer> {
    await page.mouse.move(5, 5);
    await expect.poll(() => readNumber(findCanvas(page), 'data-dimmed')).toBe(0);
    await expect.poll(() => readNumber(findCanvas(page), 'data-lines')).toBeGreaterThan(0);
    let last = await findCanvas(page).screenshot();
    await expect
      .poll(async () => {
        const before = last;
        last = await findCanvas(page).screenshot();
        return before.equals(last);
      })
      .toBe(true);
    return last;
  }

  it('carries camera and moved nodes: a copied address shows the same picture, and back returns to it', async () => {
    await visit(program.url, async (page) => {
      const untouched = await takePicture(page);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await expect.poll(() => page.url()).toContain('camera=');
      const { x, y } = await findNode(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 90, y + 60, { steps: 6 });
      await page.mouse.up();
      await expect.poll(() => page.url()).toContain('pin=');
      const moved = await takePicture(page);
      expect(await comparePictures(page, untouched, moved)).toBeGreaterThan(4 * SAME);
      const address = page.url();

      await visit(address, async (copy) => {
        const copied = await takePicture(copy);
        expect(await comparePictures(copy, moved, copied)).toBeLessThan(SAME);
        expect(copy.url()).toBe(address);
      });

      await searchFor(page, 'navalny');
      await expect.poll(() => page.url()).toContain('node=');
      await page.goBack();
      await expect.poll(() => page.url()).toBe(address);
      await expect
        .poll(async () => comparePictures(page, moved, await takePicture(page)), { timeout: 30_000 })
        .toBeLessThan(SAME);

      // Another layout has other places: what was moved in the first says nothing there.
      await page.getByText('More', { exact: true }).click();
      await expect.poll(() => page.url()).toContain('detail=salient');
      expect(page.url()).not.toMatch(/camera=|pin=/u);
    });
  });

  it('goes on telling how the work goes when its panel is left', async () => {
    await visit(`${program.url}/#panel=add`, async (page) => {
      page.setDefaultTimeout(BUILD_MS);
      // The answer to how it goes is held back until the panel has been left.
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/api/jobs/*', async (route) => {
        await held;
        await route.continue();
      });
      await page
        .getByRole('textbox', { name: 'Text of an article' })
        .fill('Chancellor Olaf Scholz met Prime Minister Sanna Marin in Helsinki on Tuesday.');
      await page.getByRole('button', { name: 'Add', exact: true }).last().click();
      await page.getByRole('progressbar', { name: 'Progress' }).waitFor();
      await page.getByRole('button', { name: 'Close Add' }).click();
      const badge = page.getByRole('button', { name: /^Building/u });
      await badge.waitFor();
      await badge.click();
      await page.getByRole('progressbar', { name: 'Progress' }).waitFor();
      await page.getByRole('button', { name: 'Close Add' }).click();
      release();
      await badge.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      const what = page.locator('[data-new-nodes]');
      await what.waitFor();
      expect(await readNumber(what, 'data-new-nodes')).toBeGreaterThan(0);
    });
  });
});
