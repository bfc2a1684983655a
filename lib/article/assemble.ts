import type { ReadBlock } from './roles';
import type { Article, TextRun } from './types';

/** A story's text with the way back to the page. */
export type AssembledText = Pick<Article, 'text' | 'runs' | 'paragraphs' | 'headlines'>;

const BLOCKS_PER_STEP = 512;

/**
 * Joins a story's blocks: "\n" between blocks, nothing within. Runs map one to one, offsets are UTF-16. Yields now and then.
 * @param headline the block that heads the story; counts as a heading whatever its element
 */
export function* assemble(reads: readonly ReadBlock[], headline: ReadBlock | undefined): Generator<void, AssembledText, void> {
  const texts: string[] = [];
  const runs: TextRun[] = [];
  const paragraphs: number[] = [];
  const headlines: (readonly [number, number])[] = [];
  let length = 0;
  for (const [index, read] of reads.entries()) {
    const { block } = read;
    if (index % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    if (block.stretches.length === 0) continue;
    if (texts.length > 0) length++;
    if (block.paragraph || texts.length === 0) paragraphs.push(length);
    if (read.role === 'heading' || read === headline) headlines.push([length, length + block.text.length]);
    texts.push(block.text);
    for (const stretch of block.stretches) {
      runs.push({ node: stretch.node, start: length, nodeStart: stretch.nodeStart, length: stretch.length });
      length += stretch.length;
    }
  }
  return { text: texts.join('\n'), runs, paragraphs, headlines };
}
