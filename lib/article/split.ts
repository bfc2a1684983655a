import { headlineWords } from './headline';
import { type ReadBlock, readsAsHeadline } from './roles';

/** Blocks between a story's headline and its date line: caption, author, summary. */
const FURTHEST_HEADLINE = 6;
/** Blocks between a date line and a headline below it. */
const NEAREST_HEADLINE = 3;

/** A date line that can only be a story's own: labelled, or stated for machines. */
const isStrong = (read: ReadBlock | undefined) =>
  read !== undefined && (read.block.marks.length > 0 || read.dates.some((date) => date.labelled));
const isHeadline = (read: ReadBlock | undefined) => read !== undefined && readsAsHeadline(read);

/** Indexes before `from`, nearest first, up to the running text of the story before; a summary or caption of `passed` paragraphs is passed over. */
function* back(reads: readonly ReadBlock[], from: number, passed: number): Generator<number, void, void> {
  let bodies = 0;
  for (let index = from - 1; index >= Math.max(0, from - FURTHEST_HEADLINE); index--) {
    if (reads[index]?.role === 'body' && ++bodies > passed) return;
    yield index;
  }
}
function* ahead(reads: readonly ReadBlock[], from: number): Generator<number, void, void> {
  for (let index = from + 1; index <= from + NEAREST_HEADLINE && reads[index] && reads[index]?.role !== 'body'; index++) yield index;
}

/** A story's headline is its highest heading; of equals, the first. */
function highest(reads: readonly ReadBlock[], indexes: readonly number[]): number | undefined {
  const level = (index: number) => reads[index]?.block.level || 7;
  return [...indexes].sort((a, b) => level(a) - level(b) || a - b)[0];
}

/** Many sites repeat the headline below the date line: the same words twice. */
function repeats(reads: readonly ReadBlock[], index: number, date: number): boolean {
  const text = reads[index]?.text;
  return text !== undefined && [...ahead(reads, date)].some((after) => reads[after]?.text === text);
}

/** The headline above a date line: a heading of the page's first rank (of any, for dates that are clearly a story's own), or a repeated line. */
function headlineAbove(reads: readonly ReadBlock[], date: number, above: readonly number[], mostLevel: number): number | undefined {
  const headings = above.filter((index) => reads[index]?.role === 'heading' && (reads[index]?.block.level ?? 7) <= mostLevel);
  return highest(reads, headings) ?? above.filter((index) => isHeadline(reads[index]) && repeats(reads, index, date)).at(-1);
}

/** Where the story begins that the date line at `date` belongs to, if a story begins there at all. */
function startOf(reads: readonly ReadBlock[], date: number, topLevel: number): number | undefined {
  const strong = isStrong(reads[date]);
  const mostLevel = strong ? 6 : topLevel;
  const above = [...back(reads, date, 0)];
  const headline = headlineAbove(reads, date, above, mostLevel) ?? headlineAbove(reads, date, [...back(reads, date, 1)], topLevel);
  if (headline !== undefined) return headline;
  const line = strong ? above.filter((index) => isHeadline(reads[index])).at(-1) : undefined;
  if (line !== undefined) return line;
  const below = [...ahead(reads, date)].some((index) => reads[index]?.role === 'heading' && (reads[index]?.block.level ?? 7) <= mostLevel);
  return below ? date : undefined;
}

/**
 * Tells stacked stories apart that share one container: each has a headline, a date line beside it, and running text. Headings that are
 * dates (chronicles) and dates within running text begin no story.
 * @returns for each story the index of its first block, ascending, first is 0
 */
export function storyStarts(reads: readonly ReadBlock[]): number[] {
  const firstDate = reads.findIndex((read) => read.role === 'date');
  const bodiesAbove = reads.slice(0, Math.max(0, firstDate)).filter((read) => read.role === 'body').length;
  const topLevel = reads.find((read) => read.role === 'heading')?.block.level ?? 0;
  const starts = [0];
  if (firstDate < 0 || bodiesAbove > 1) return starts;
  for (let index = firstDate + 1; index < reads.length; index++) {
    if (reads[index]?.role !== 'date') continue;
    const start = startOf(reads, index, topLevel);
    const last = starts.at(-1) ?? 0;
    if (start === undefined || start <= last) continue;
    if (hasBody(reads, last, start) && hasBody(reads, index, reads.length)) starts.push(start);
  }
  return starts;
}

function hasBody(reads: readonly ReadBlock[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (reads[index]?.role === 'body') return true;
  return false;
}

/** The block that heads a story: its highest heading before the running text, else a first line that reads like a headline. */
export function headlineOf(reads: readonly ReadBlock[]): ReadBlock | undefined {
  const body = reads.findIndex((read) => read.role === 'body');
  const head = body < 0 ? reads : reads.slice(0, body);
  const headings = head.flatMap((read, index) => (read.role === 'heading' ? [index] : []));
  const heading = highest(head, headings);
  if (heading !== undefined) return head[heading];
  return head.slice(0, NEAREST_HEADLINE).find((read) => readsAsHeadline(read) && headlineWords(read.text).size >= 3);
}
