import type { DayNumber } from '../../time/types';
import { nameWords, tagOf } from '../dom';
import { UPDATED_WORDS } from './labels';
import { machineDay } from './machine';
import { foldWord } from './months';

/** A date that an element states for machines. */
export interface DateMark {
  readonly day: DayNumber;
  readonly source: 'microdata' | 'time';
  readonly updated: boolean;
}

const NONE: readonly DateMark[] = [];
const CHANGED = /modif|updat|revis/i;

function stated(element: Element): string {
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.getAttribute('title') ?? element.textContent ?? '';
}

/**
 * Reads the dates that one element states: microdata (`itemprop`) and `<time datetime>`. An element may be both.
 * @returns nothing for other elements and for invalid dates.
 */
export function dateMarksOf(element: Element): readonly DateMark[] {
  const property = element.getAttribute('itemprop');
  if (property === null && tagOf(element) !== 'time') return NONE;
  const marks: DateMark[] = [];
  if (property && /\bdate(?:Published|Modified|Created)\b/.test(property)) {
    const day = machineDay(stated(element));
    if (day !== undefined) marks.push({ day, source: 'microdata', updated: CHANGED.test(property) });
  }
  const datetime = tagOf(element) === 'time' ? element.getAttribute('datetime') : null;
  if (datetime !== null) {
    const day = machineDay(datetime);
    if (day !== undefined) marks.push({ day, source: 'time', updated: isUpdate(element, property ?? '') });
  }
  return marks;
}

function isUpdate(element: Element, property: string): boolean {
  if (CHANGED.test(property) || nameWords(element).some((word) => CHANGED.test(word))) return true;
  const words = (element.previousSibling?.textContent ?? '').match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.slice(-3).some((word) => UPDATED_WORDS.has(foldWord(word)));
}
