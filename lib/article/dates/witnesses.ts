import { selectAll } from '../dom';
import type { Draft } from '../draft';
import type { ReadBlock } from '../roles';
import type { DateSource } from '../types';
import { liesInUnread } from '../unread';
import type { DateWitness } from './agree';
import { type LineDate, readLeadingDate } from './lines';
import { type DateMark, dateMarksOf } from './marks';
import { urlDay } from './url';

/** What of a story speaks of its date. */
type Told = Pick<Draft, 'reads' | 'head'>;

/** Blocks at the start of a story that may open with its date. */
const FIRST_BLOCKS = 3;
const MOST_STRAYS = 40;

/** The first "published" and the first "updated" of a list. */
function firstOfEach<T extends { readonly updated: boolean }>(list: readonly T[]): T[] {
  return [list.find((each) => !each.updated), list.find((each) => each.updated)].filter((each) => each !== undefined);
}

/**
 * What stands around the running text: head (which may hold one paragraph, a summary) and foot of a story. Dates within are what the story
 * tells of.
 */
function headAndFoot(reads: readonly ReadBlock[]): readonly ReadBlock[] {
  const bodies = reads.flatMap((read, index) => (read.role === 'body' ? [index] : []));
  const [first, second] = bodies;
  const last = bodies.at(-1);
  if (first === undefined || last === undefined) return reads;
  return [...reads.slice(0, second ?? first), ...reads.slice(last + 1)];
}

function fromMarks(marks: readonly DateMark[], source: DateMark['source']): DateWitness[] {
  return firstOfEach(marks.filter((mark) => mark.source === source)).map(({ day, updated }) => ({ source, day, updated }));
}

function visible(reads: readonly ReadBlock[]): DateWitness[] {
  const around = headAndFoot(reads).flatMap((read) => read.dates);
  const within = reads.flatMap((read) => read.dates).filter((date) => date.labelled);
  const labelled: readonly LineDate[] = [...around.filter((date) => date.labelled), ...within];
  const lines = firstOfEach([...labelled, ...around]);
  const leading = lines.length > 0 ? [] : reads.slice(0, FIRST_BLOCKS).flatMap((read) => leadingDate(read));
  return [...lines, ...leading.slice(0, 1)].map(({ day, updated }) => ({ source: 'visible', day, updated }));
}

function leadingDate(read: ReadBlock): LineDate[] {
  const date = read.role === 'heading' || read.role === 'caption' ? undefined : readLeadingDate(read.text);
  return date ? [date] : [];
}

function fromHead(draft: Told, source: 'json-ld' | 'meta'): DateWitness[] {
  const items = draft.head.filter((item) => item.source === source);
  const published = items.find((item) => item.published !== undefined)?.published;
  const modified = items.find((item) => item.modified !== undefined)?.modified;
  const witnesses: DateWitness[] = [];
  if (published !== undefined) witnesses.push({ source, day: published, updated: false });
  if (modified !== undefined) witnesses.push({ source, day: modified, updated: true });
  return witnesses;
}

/**
 * All that a page says about one story's date.
 * @param addresses addresses that are the story's own
 */
export function witnessesOf(draft: Told, addresses: readonly string[]): DateWitness[] {
  const around = headAndFoot(draft.reads).flatMap((read) => (read.role === 'body' ? [] : read.block.marks));
  const everywhere = draft.reads.flatMap((read) => read.block.marks);
  const days = addresses.map(urlDay).filter((day) => day !== undefined);
  const source: DateSource = 'url';
  return [
    ...fromHead(draft, 'json-ld'),
    ...fromHead(draft, 'meta'),
    ...fromMarks(everywhere, 'microdata'),
    ...fromMarks(around, 'time'),
    ...visible(draft.reads),
    ...days.slice(0, 1).map((day) => ({ source, day, updated: false })),
  ];
}

/**
 * Dates stated for machines outside of the page's only story, of kinds of which the story has none: many sites put them into a bar
 * above it.
 */
export function strayWitnesses(document: Document, root: Element, own: readonly DateWitness[]): DateWitness[] {
  const marks = selectAll(document, 'time[datetime], [itemprop="datePublished"], [itemprop="dateModified"]')
    .slice(0, MOST_STRAYS)
    .filter((element) => !root.contains(element) && !element.closest('article, [role="article"]') && !liesInUnread(element))
    .flatMap(dateMarksOf);
  const missing = (source: DateSource) => !own.some((witness) => witness.source === source);
  return [...(missing('microdata') ? fromMarks(marks, 'microdata') : []), ...(missing('time') ? fromMarks(marks, 'time') : [])];
}
