import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { GeneratedPage } from './pages';
import { CATEGORIES, eventsOf, isTask, type TraceEvent } from './trace';

/** What one loading of a page cost, ms unless said otherwise. */
export interface Measured {
  /** All tasks of the page's main thread. */
  readonly busy: number;
  /**
   * All tasks of the main thread after the page has loaded. The generated pages run no scripts, so that what is more here with the extension
   * is the extension's. (Traces name no script for what continues in a microtask: attribution by address would miss most of it.)
   */
  readonly after: number;
  /** The longest of these tasks: wall time, and time on the processor. */
  readonly longest: number;
  readonly longestCpu: number;
  /** Tasks of these over 50 ms, wall time. */
  readonly long: number;
  /** Reading the document's `textContent` once. */
  readonly textContent: number;
  /** Cumulative layout shift, no unit. */
  readonly layoutShift: number;
  readonly marks: number;
}

/** Loads the page, lets everything settle, and reads the trace. */
export async function benchPage(browser: Browser, { url, relevant, units }: GeneratedPage): Promise<Measured> {
  const page = await browser.newPage();
  const path = join(tmpdir(), `siyaq-trace-${process.pid}.json`);
  try {
    await page.tracing.start({
      path,
      categories: CATEGORIES,
    });
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    await new Promise((resolve) => setTimeout(resolve, relevant && units > 500_000 ? 12_000 : 3000));
    await page.tracing.stop();
    const marks = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
    const textContent = await page.evaluate(() => {
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        const length = document.body.textContent?.length ?? 0;
        return length > 0 ? performance.now() - start : 0;
      });
      return times.sort((a, b) => a - b)[2] ?? 0;
    });
    return { ...read(JSON.parse(await readFile(path, 'utf8'))), marks, textContent };
  } finally {
    await rm(path, { force: true });
    await page.close();
  }
}

function read(trace: unknown): Omit<Measured, 'marks' | 'textContent'> {
  const events = eventsOf(trace);
  // The page's main thread is the one that parsed its document.
  const parser = events.find(({ name }) => name === 'ParseHTML');
  const onMain = events.filter(({ pid, tid }) => pid === parser?.pid && tid === parser?.tid);
  const tasks = onMain.filter(isTask);
  const loaded = Math.max(0, ...onMain.filter(({ name }) => name === 'MarkLoad').map(({ ts }) => ts));
  const later = tasks.filter(({ ts }) => ts > loaded);
  const sum = (list: readonly TraceEvent[]): number => list.reduce((total, { dur }) => total + dur, 0) / 1000;
  return {
    busy: sum(tasks),
    after: sum(later),
    longest: Math.max(0, ...later.map(({ dur }) => dur)) / 1000,
    longestCpu: Math.max(0, ...later.map(({ tdur }) => tdur)) / 1000,
    long: later.filter(({ dur }) => dur > 50_000).length,
    layoutShift: onMain.filter(({ name }) => name === 'LayoutShift').reduce((total, { args }) => total + (args?.data?.score ?? 0), 0),
  };
}
