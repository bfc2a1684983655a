import type { ReadBlock } from './roles';
import { leadsAway } from './teaser';

const MOSTLY = 0.75;
const LONGEST_LINK = 240;
/** A linked heading with running text this close below is a story's own headline. */
const NEAREST_BODY = 6;

function isLinkAway(read: ReadBlock, url: string | undefined): boolean {
  const { linked, text, href } = read.block;
  return href !== undefined && linked >= text.length * MOSTLY && text.length <= LONGEST_LINK && leadsAway(href, url);
}

/** Running text follows before the next heading. */
function headsText(reads: readonly ReadBlock[], index: number): boolean {
  for (const read of reads.slice(index + 1, index + 1 + NEAREST_BODY)) {
    if (read.role === 'body') return true;
    if (read.role === 'heading') return false;
  }
  return false;
}

/**
 * Leaves out lines that only lead to other stories ("Read more: ..." and lists of linked headlines). Date lines stay, because many sites link
 * them to the story itself, and so does a linked headline with text below it.
 */
export function withoutRelated(reads: readonly ReadBlock[], url: string | undefined): ReadBlock[] {
  return reads.filter((read, index) => {
    if (read.role === 'date' || read.block.marks.length > 0 || !isLinkAway(read, url)) return true;
    return read.role === 'heading' && headsText(reads, index);
  });
}
