import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What a screen reader's user would stumble over on this screen, one line each; empty when all is well. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Electron cannot open the second page that axe otherwise gathers its results in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary ?? ''}`),
  );
}
