import axe from 'axe-core';
import type { Page } from 'playwright-core';

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
