import type { Language } from '../corpus/kinds';
import type { Block } from './blocks';
import { type LineDate, readDateLine } from './dates/lines';
import { tidy } from './dom';

/** A block, and what it is in a story. */
export interface ReadBlock {
  readonly block: Block;
  /** Its text without superfluous white space. */
  readonly text: string;
  readonly role: 'heading' | 'date' | 'body' | 'caption' | 'short';
  /** Dates of a date line, in order. */
  readonly dates: readonly LineDate[];
}

const BODY_UNITS = 110;
const SENTENCE_UNITS = 50;
const LONGEST_MARKED_LINE = 140;
/** Longer texts are paragraphs, whatever their white space. */
const LONGEST_TIDIED = 300;
const BLOCKS_PER_STEP = 64;
const SENTENCE_END = /[.!?؟…:;][)"'”’»]*$/u;

/** True for a text that could head a story: not long, no sentence, more than a word or two. */
export function readsAsHeadline(read: ReadBlock): boolean {
  if (read.role === 'heading') return true;
  return read.role === 'short' && read.text.length >= 12 && !/[.!;)]["”»]?$/u.test(read.text) && read.text.includes(' ');
}

function roleOf(block: Block, text: string, dates: readonly LineDate[]): ReadBlock['role'] {
  if (block.level > 0) return 'heading';
  if (block.caption) return 'caption';
  if (
    dates.length > 0 ||
    (block.marks.some((mark) => mark.source === 'time') && text.length <= LONGEST_MARKED_LINE && !SENTENCE_END.test(text))
  )
    return 'date';
  return text.length >= BODY_UNITS || (text.length >= SENTENCE_UNITS && SENTENCE_END.test(text)) ? 'body' : 'short';
}

/** Tells headings, date lines, running text, captions and the rest apart; yields now and then. */
export function* classify(blocks: readonly Block[], lang?: Language): Generator<void, ReadBlock[], void> {
  const reads: ReadBlock[] = [];
  for (const block of blocks) {
    const text = block.text.length > LONGEST_TIDIED ? block.text : tidy(block.text);
    const dates = block.level === 0 && !block.caption ? readDateLine(text, lang) : [];
    if (reads.push({ block, text, dates, role: roleOf(block, text, dates) }) % BLOCKS_PER_STEP === 0) yield;
  }
  return reads;
}
