import type { HeadItem } from './head/items';
import type { ReadBlock } from './roles';
import type { Unit } from './units';

/** A story found on the page, before its date is known. */
export interface Draft {
  readonly unit: Unit;
  readonly reads: readonly ReadBlock[];
  readonly headline: ReadBlock | undefined;
  /** What the page's metadata says about this story. */
  readonly head: readonly HeadItem[];
}

const OPENING = 240;

/** The first running text of a story, for comparison with what metadata quotes. */
export function openingOf(draft: Draft): string {
  return (draft.reads.find((read) => read.role === 'body')?.text ?? '').slice(0, OPENING);
}
