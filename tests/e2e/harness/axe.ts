import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';

const ResultSchema = v.array(
  v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string(), failureSummary: v.optional(v.string()) })) }),
);

/**
 * Accessibility violations found by axe on the page, or inside the element that a selector names; open shadow roots included.
 * One line per finding: rule, element, what to do.
 */
export async function violations(page: Page, selector?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (within) => {
    const run: unknown = Reflect.get(window, 'axe');
    if (typeof run !== 'object' || run === null) throw new Error('axe did not load');
    const start: unknown = Reflect.get(run, 'run');
    if (typeof start !== 'function') throw new Error('axe did not load');
    const result: { violations: unknown } = await start.call(run, within ?? document, { resultTypes: ['violations'] });
    return JSON.parse(JSON.stringify(result.violations));
  }, selector);
  return v
    .parse(ResultSchema, found)
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}: ${failureSummary ?? ''}`));
}
