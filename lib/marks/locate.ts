import { asRead } from '../article/as-read';
import type { Article, TextRun } from '../article/types';
import type { NodeSpan } from './types';

/**
 * Finds a range of an article's text in the document.
 *
 * @param start - UTF-16 offset in `article.text`.
 * @param end - UTF-16 offset in `article.text`, exclusive.
 * @param nodeNow - The node that stands in the page now where a run's node stood.
 * @returns One span for each text node that the range touches, in order; `undefined` when the range is empty, lies outside the article's
 * runs, or a node no longer says what the article's text says (the page changed since it was read).
 */
export function locate(
  article: Pick<Article, 'text' | 'runs'>,
  start: number,
  end: number,
  nodeNow: (node: Text) => Text = (node) => node,
): readonly NodeSpan[] | undefined {
  const { runs, text } = article;
  const spans: NodeSpan[] = [];
  for (let index = runAt(runs, start); index < runs.length; index++) {
    const run = runs[index];
    if (!run || run.start >= end) break;
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.start + run.length);
    if (from >= to) continue;
    const span = {
      node: nodeNow(run.node),
      start: run.nodeStart + from - run.start,
      end: run.nodeStart + to - run.start,
      text: text.slice(from, to),
    };
    if (!isCurrent(span)) return undefined;
    spans.push(span);
  }
  return spans.length > 0 ? spans : undefined;
}

/** Whether the span's node still is in a document and still says the same at the same place. */
export function isCurrent(span: NodeSpan): boolean {
  return span.node.isConnected && asRead(span.node.data.slice(span.start, span.end)) === span.text;
}

/** Index of the last run that begins at or before `offset`; 0 when there is none. */
function runAt(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
