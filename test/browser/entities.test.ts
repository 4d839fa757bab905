import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphBodySchema } from '../../src/schema/api.ts';
import type { GraphBody } from '../../src/schema/api.ts';
import { JOIN_RULES } from '../../src/schema/join-rules.ts';
import { findChromium, launchChromium } from './chromium.ts';
import { findViolations, visitPage } from './page-tools.ts';
import type { RunningProgram } from './program.ts';
import { startProgram } from './program.ts';

const executablePath = findChromium();

/** Building again takes some seconds, more on a busy machine. */
const BUILD_MS = 60_000;

describe.skipIf(executablePath === undefined)('what words make an entity, in Chromium', () => {
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

  async function fetchGraph(): Promise<GraphBody> {
    return graphBodySchema.parse(await (await fetch(`${program.url}/api/graph`)).json());
  }

  async function findNamed(name: string): Promise<GraphBody['nodes'][number] | undefined> {
    return (await fetchGraph()).nodes.find((node) => node.name === name);
  }

  /** Opens the details of who has this name. */
  async function visitNamed(name: string, test: (page: Page) => Promise<void>): Promise<void> {
    const id = (await findNamed(name))?.id ?? '';
    await visitPage(
      browser,
      `${program.url}/#node=${encodeURIComponent(id)}`,
      async (page) => {
        page.setDefaultTimeout(BUILD_MS);
        await page.getByRole('heading', { level: 2, name }).waitFor();
        await test(page);
      },
      {},
    );
  }

  async function takeBack(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Undo the last decision' }).click();
  }

  it('says of each word why it was taken for the entity, and leads to where it is written', async () => {
    await visitNamed('Alexei Navalny', async (page) => {
      await page.getByText('Why these words are taken for one').click();
      const list = page.getByRole('list', { name: 'Why these words are taken for one' });
      const misspelt = list.locator('[data-rule="misspelling"]');
      await misspelt.waitFor();
      expect(await misspelt.textContent()).toContain(
        `“Navalany” · ${JOIN_RULES.misspelling.label} “Alexei Navalny”`,
      );
      await expect.poll(() => findViolations(page)).toEqual([]);
      await misspelt.getByRole('button').click();
      await page.locator('[data-quoted]', { hasText: 'Navalany' }).first().waitFor();
    });
  });

  it('splits off who is somebody else in one article, and takes it back', async () => {
    const before = await findNamed('Jen Psaki');
    const [article = ''] = before !== undefined && 'articles' in before ? before.articles : [];
    await visitNamed('Jen Psaki', async (page) => {
      await page.getByRole('button', { name: 'Correct' }).click();
      const form = page.getByRole('group', { name: 'Split off', exact: true });
      const button = form.getByRole('button', { name: 'Split off' });
      await form.locator(`input[value=${JSON.stringify(article)}]`).check();
      expect(await button.isDisabled()).toBe(true);
      await form.getByRole('textbox', { name: 'Call the other' }).fill('Another <b>Psaki</b>');
      await expect.poll(() => findViolations(page)).toEqual([]);
      await button.click();
      await expect
        .poll(async () => (await findNamed('Another <b>Psaki</b>'))?.type, { timeout: BUILD_MS })
        .toBe('Person');
      expect(await findNamed('Another <b>Psaki</b>')).toMatchObject({ articles: [article] });
      const left = await findNamed('Jen Psaki');
      expect(left !== undefined && 'articles' in left ? left.articles : []).not.toContain(article);

      await takeBack(page);
      await expect
        .poll(async () => await findNamed('Another <b>Psaki</b>'), { timeout: BUILD_MS })
        .toBeUndefined();
      expect(await findNamed('Jen Psaki')).toEqual(before);
    });
  });

  it('merges any two, chosen by name', async () => {
    await visitNamed('Yuri Ushakov', async (page) => {
      await page.getByRole('button', { name: 'Correct' }).click();
      expect(await page.getByRole('button', { name: 'Merge', exact: true }).isDisabled()).toBe(true);
      await page.getByRole('combobox', { name: 'The same as' }).fill('psaki');
      await page.getByRole('option', { name: 'Jen Psaki' }).click();
      await page.getByRole('button', { name: 'Merge', exact: true }).click();
      await page.getByText(/are the same$/u).waitFor();
      const people = (await fetchGraph()).nodes.filter(({ name }) =>
        /^(?:Jen Psaki|Yuri Ushakov)$/u.test(name),
      );
      expect(people).toHaveLength(1);
      await takeBack(page);
      await expect
        .poll(async () => (await findNamed('Yuri Ushakov'))?.type, { timeout: BUILD_MS })
        .toBe('Person');
    });
  });
});
