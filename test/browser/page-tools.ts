import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage } from './chromium.ts';
import { findCanvas } from './picture.ts';

/** Types into the search and takes the first that is found. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

interface Violation {
  readonly rule: string;
  readonly where: readonly string[];
}

/** Violations of serious and critical impact by axe-core's rules. */
export async function findViolations(page: Page): Promise<readonly Violation[]> {
  // By evaluation and not as a script element: the page's policy forbids those.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => ({
        rule: id,
        where: nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`),
      }));
  });
}

/** Runs a test on a fresh page and expects that nothing went wrong on it. */
export async function visitPage(
  browser: Browser,
  url: string,
  test: (page: Page) => Promise<void>,
  options: BrowserContextOptions,
): Promise<void> {
  const { page, complaints } = await openPage(browser, url, options);
  try {
    await findCanvas(page).waitFor();
    await test(page);
    expect(complaints).toEqual([]);
  } finally {
    await page.context().close();
  }
}
