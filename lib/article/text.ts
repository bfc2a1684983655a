import type { Language } from '../corpus/kinds';
import type { DayNumber } from '../time/types';
import type { Block } from './blocks';
import { agreeOnDate } from './dates/agree';
import { witnessesOf } from './dates/witnesses';
import { classify } from './roles';
import { storyStarts } from './split';

/** One story within a plain text: UTF-16 offsets, end exclusive, and its date where the text states one. */
export interface DatedText {
  readonly start: number;
  readonly end: number;
  readonly date?: DayNumber;
}

interface Line {
  readonly block: Block;
  readonly start: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0];
    if (line.trim() === '') continue;
    const paragraph = match.index === 0 || /\n[^\S\n]*\n[^\S\n]*$/.test(text.slice(Math.max(0, match.index - 40), match.index));
    const block = { text: line, stretches: [], level: 0, paragraph, caption: false, linked: 0, href: undefined, marks: [] };
    lines.push({ block, start: match.index });
  }
  return lines;
}

/**
 * Splits a plain text that holds several dated stories, each "headline, date line, text", and reads their dates, with the same rules as for
 * pages.
 * @returns stories in order; together they cover the whole text. A text of one story comes back in one piece.
 */
export function splitDatedText(text: string, lang?: Language): DatedText[] {
  const lines = linesOf(text);
  const steps = classify(
    lines.map((line) => line.block),
    lang,
  );
  let step = steps.next();
  while (!step.done) step = steps.next();
  const reads = step.value;
  const starts = storyStarts(reads);
  return starts.map((first, index) => {
    const next = starts[index + 1];
    const own = reads.slice(first, next);
    const date = agreeOnDate(witnessesOf({ reads: own, head: [] }, []))?.day;
    return {
      start: index === 0 ? 0 : (lines[first]?.start ?? 0),
      end: next === undefined ? text.length : (lines[next]?.start ?? text.length),
      ...(date === undefined ? {} : { date }),
    };
  });
}
