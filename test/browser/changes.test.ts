import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphBodySchema } from '../../src/schema/api.ts';
import type { GraphBody } from '../../src/schema/api.ts';
import { findChromium, launchChromium, openPage } from './chromium.ts';
import { findViolations } from './page-tools.ts';
import { findCanvas, readNumber } from './picture.ts';
import type { RunningProgram } from './program.ts';
import { startProgram } from './program.ts';

const executablePath = findChromium();

/** Two of one name and of different lines of work: nobody but a person can tell whether they are one. */
const GOVERNOR = {
  id: 'governor',
  title: 'The law is signed',
  text: 'Governor John Smith of Ohio signed the law. Ohio lawmakers, Columbus mayor Andrew Ginther and Senator Rob Portman praised it.',
};
const STRIKER = {
  id: 'striker',
  title: 'Arsenal win',
  text: 'Striker John Smith scored twice for Arsenal. Arsenal beat Chelsea, and coach Mikel Arteta praised him in London.',
};
const ADDED =
  'Chancellor Olaf Scholz met Prime Minister Sanna Marin in Helsinki on Tuesday. Scholz praised Marin. <b>=1+1</b>';

/** Building again takes some seconds, more on a busy machine. */
const BUILD_MS = 60_000;

describe.skipIf(executablePath === undefined)('correcting, asking and adding in Chromium', () => {
  let program: RunningProgram;
  let browser: Browser;

  beforeAll(async () => {
    program = await startProgram(GOVERNOR, STRIKER);
    browser = await launchChromium(executablePath ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });

  async function fetchGraph(): Promise<GraphBody> {
    return graphBodySchema.parse(await (await fetch(`${program.url}/api/graph`)).json());
  }

  async function countNamed(name: string): Promise<number> {
    return (await fetchGraph()).nodes.filter((node) => node.name === name).length;
  }

  async function visit(
    hash: string,
    test: (page: Page, complaints: readonly string[]) => Promise<void>,
    options: Parameters<typeof openPage>[2] = {},
  ): Promise<void> {
    const { page, complaints } = await openPage(browser, `${program.url}/${hash}`, options);
    page.setDefaultTimeout(BUILD_MS);
    try {
      await findCanvas(page).waitFor();
      await test(page, complaints);
    } finally {
      await page.context().close();
    }
  }

  describe('review', () => {
    it('shows what is written of both, merges them at once, and undoes it', async () => {
      expect(await countNamed('John Smith')).toBe(2);
      await visit('#panel=review', async (page, complaints) => {
        const card = page.getByRole('article', { name: 'Two that may be the same' });
        await card.waitFor();
        await expect.poll(() => card.locator('blockquote').count()).toBeGreaterThanOrEqual(2);
        for (const said of ['Ohio', 'Arsenal', 'Likeness'])
          await expect.poll(() => card.textContent()).toContain(said);
        await expect.poll(() => findViolations(page)).toEqual([]);

        await card.getByRole('button', { name: 'The same: merge' }).click();
        await page.getByText(/are the same$/u).waitFor();
        expect(await countNamed('John Smith')).toBe(1);
        await page.getByRole('button', { name: 'Undo the last decision' }).click();
        await card.waitFor();
        await expect.poll(() => countNamed('John Smith'), { timeout: BUILD_MS }).toBe(2);
        expect(complaints).toEqual([]);
      });
    });

    it('remembers what is not the same, and takes it back', async () => {
      await visit('#panel=review', async (page, complaints) => {
        await page.getByRole('button', { name: 'Not the same' }).click();
        await page.getByText(/are not the same$/u).waitFor();
        await page.getByText('Nothing waits for an answer.').waitFor();
        await page.getByRole('button', { name: /^Take back/u }).click();
        await page.getByRole('article', { name: 'Two that may be the same' }).waitFor();
        expect(complaints).toEqual([]);
      });
    });

    it('renames and changes the type of what is selected', async () => {
      const club = (await fetchGraph()).nodes.find(({ name }) => name === 'Arsenal');
      await visit(`#node=${encodeURIComponent(club?.id ?? '')}`, async (page, complaints) => {
        const panel = page.getByRole('complementary', { name: 'Details' });
        await panel.getByRole('button', { name: 'Correct' }).click();
        await panel.getByRole('textbox', { name: 'Name' }).fill('Arsenal <i>FC</i>');
        await panel.getByRole('combobox', { name: 'Type' }).selectOption('Place');
        await expect.poll(() => findViolations(page)).toEqual([]);
        await panel.getByRole('button', { name: 'Save' }).click();
        await page.getByRole('heading', { level: 2, name: 'Arsenal <i>FC</i>' }).waitFor();
        await expect
          .poll(
            async () => (await fetchGraph()).nodes.find(({ name }) => name === 'Arsenal <i>FC</i>')?.type,
            { timeout: BUILD_MS },
          )
          .toBe('Place');
        expect(complaints).toEqual([]);
      });
    });

    it('rejects an edge', async () => {
      const edge = (await fetchGraph()).edges.find(({ type }) => type === 'PRAISED');
      if (edge === undefined) throw new Error('nobody praised anybody');
      await visit(`#edge=${encodeURIComponent(edge.id)}`, async (page, complaints) => {
        await page.getByRole('button', { name: 'This is wrong' }).click();
        await page.getByText(/^It is wrong that/u).waitFor();
        expect((await fetchGraph()).edges.some(({ id }) => id === edge.id)).toBe(false);
        expect(complaints).toEqual([]);
      });
    });
  });

  describe('ask', () => {
    async function ask(page: Page, query: string): Promise<void> {
      const editor = page.getByRole('textbox', { name: 'Cypher query' });
      await editor.click();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(query);
      await page.keyboard.press('Control+Enter');
    }

    it('answers with a table that leads to the graph, lights it up and can be taken away', async () => {
      await visit('#panel=ask', async (page, complaints) => {
        await ask(
          page,
          "MATCH (p:Person) WHERE p.name CONTAINS $part RETURN p, '=1+1' AS formula, p.mentionCount",
        );
        // A query with a parameter that nobody has given yet asks for nothing.
        const field = page.getByRole('textbox', { name: '$part' });
        await field.fill('Biden');
        await field.press('Enter');
        const answer = page.getByRole('region', { name: 'Answer' });
        await answer.getByRole('link', { name: 'Joe Biden' }).waitFor();
        expect(await answer.getByRole('columnheader').allTextContents()).toEqual([
          'p',
          'formula',
          'p.mentionCount',
        ]);
        await expect.poll(() => findViolations(page)).toEqual([]);

        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: 'CSV' }).click();
        const csv = await readFile(await (await download).path(), 'utf8');
        expect(csv).toMatch(/^\uFEFFp,formula,p\.mentionCount\r\nJoe Biden,'=1\+1,\d+\r\n/u);

        await page.getByRole('button', { name: /^Light up/u }).click();
        await expect.poll(() => readNumber(findCanvas(page), 'data-dimmed')).toBeGreaterThan(5);
        await page.getByRole('button', { name: 'Draw only these' }).click();
        await expect.poll(() => readNumber(findCanvas(page), 'data-nodes')).toBeLessThan(5);
        await answer.getByRole('link', { name: 'Joe Biden' }).click();
        await page.getByRole('heading', { level: 2, name: 'Joe Biden' }).waitFor();
        expect(complaints).toEqual([]);
      });
    });

    it.each([
      ['MATCH (n RETURN n', /line 1|syntax|expected/iu],
      ['CREATE (n:Person) RETURN n', /read/iu],
      ["LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", /LOAD CSV/u],
    ])('says why it does not answer %s', async (query, why) => {
      await visit('#panel=ask', async (page) => {
        await ask(page, query);
        const alert = page.getByRole('alert');
        await alert.waitFor();
        expect(await alert.textContent()).toMatch(why);
      });
    });

    it('warns of what the local engine answers otherwise than Neo4j, beside the answer', async () => {
      const between = "WHERE a.name = 'Joe Biden' AND b.name = 'Vladimir Putin'";
      await visit('#panel=ask', async (page) => {
        await ask(
          page,
          `MATCH p = shortestPath((a:Person)-[*1..4]-(b:Person)) ${between} AND length(p) > 0 RETURN length(p) AS steps`,
        );
        const answer = page.getByRole('region', { name: 'Answer' });
        await answer.getByRole('columnheader', { name: 'steps' }).waitFor();
        const warning = page.getByRole('alert').filter({ hasText: 'shortest path' });
        expect(await warning.count()).toBe(1);
        expect(await answer.getByRole('cell').allTextContents()).toEqual(['1']);
        await expect.poll(() => findViolations(page)).toEqual([]);

        await ask(page, 'RETURN 1 AS one');
        await answer.getByRole('columnheader', { name: 'one' }).waitFor();
        expect(await warning.count()).toBe(0);
      });
    });

    it('is broken off when that is wanted', async () => {
      await visit('#panel=ask', async (page) => {
        await ask(page, 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)');
        await page.getByRole('button', { name: 'Cancel' }).click();
        await expect.poll(() => page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
        await ask(page, 'RETURN 1 AS one');
        await page.getByRole('columnheader', { name: 'one' }).waitFor();
      });
    });
  });

  describe('add', () => {
    it('puts a pasted article into the graph, lights up what is new, and withdraws it when confirmed', async () => {
      await visit('#panel=add', async (page, complaints) => {
        await page.getByRole('textbox', { name: 'Text of an article' }).fill(ADDED);
        await page.getByRole('textbox', { name: 'Title' }).fill('A visit');
        await page.getByLabel('Published on').fill('2022-02-01');
        await expect.poll(() => findViolations(page)).toEqual([]);
        await page.getByRole('button', { name: 'Add', exact: true }).last().click();
        const came = page.locator('[data-new-nodes]');
        await came.waitFor();
        expect(await readNumber(came, 'data-new-nodes')).toBeGreaterThan(1);
        expect(await readNumber(came, 'data-new-edges')).toBeGreaterThan(1);
        await expect.poll(() => readNumber(findCanvas(page), 'data-dimmed')).toBeGreaterThan(5);
        expect(await countNamed('Sanna Marin')).toBe(1);

        await page.getByRole('button', { name: 'Withdraw A visit' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText(/and all that only it says/u).waitFor();
        await expect.poll(() => findViolations(page)).toEqual([]);
        await dialog.getByRole('button', { name: 'Keep it' }).click();
        expect(await countNamed('Sanna Marin')).toBe(1);
        await page.getByRole('button', { name: 'Withdraw A visit' }).click();
        await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
        await expect.poll(() => countNamed('Sanna Marin'), { timeout: BUILD_MS }).toBe(0);
        await expect.poll(() => page.getByRole('button', { name: 'Withdraw A visit' }).count()).toBe(0);
        expect(complaints).toEqual([]);
      });
    });

    it('takes files, and says what of them cannot be used', async () => {
      await visit('#panel=add', async (page, complaints) => {
        const chooser = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: 'Choose files' }).click();
        await (
          await chooser
        ).setFiles([
          { name: 'visit.txt', mimeType: 'text/plain', buffer: Buffer.from(ADDED) },
          { name: 'broken.txt', mimeType: 'text/plain', buffer: Buffer.from([0x89, 0x50, 0, 0, 0xff]) },
        ]);
        await page.locator('[data-new-nodes]').waitFor();
        expect(await page.getByRole('alert').textContent()).toContain('broken.txt');
        expect(await countNamed('Sanna Marin')).toBe(1);
        expect(complaints).toEqual([]);
      });
    });
  });

  it.each(['review', 'ask', 'add'])('is usable on a small screen: %s', async (panel) => {
    await visit(
      `#panel=${panel}`,
      async (page) => {
        await page.locator('h2, [aria-label="Cypher query"]').first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        await expect.poll(() => findViolations(page)).toEqual([]);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' },
    );
  });
});
