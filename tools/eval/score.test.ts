import { describe, expect, it } from 'vitest';
import { readMarkup } from './fixtures';
import type { GoldDocument, PredictedMention } from './gold';
import { rates, scoreDocument } from './score';

const { plain, mentions } = readMarkup('Karl [[Anders|karl-anders]] left [[Velmar|velmar]] for [[Sorland|?sorland]] on Monday.');
const document: GoldDocument = { id: 'one', lang: 'en', date: null, role: 'on-topic', text: plain, mentions };
const mark = (surface: string, entity: string, incidental = false): PredictedMention => {
  const start = plain.indexOf(surface);
  return { start, end: start + surface.length, entity, title: entity, incidental };
};
const strict = (...predicted: PredictedMention[]) => scoreDocument(document, predicted).strict;

describe('scoring', () => {
  it('counts exact spans with the right entity', () => {
    expect(strict(mark('Anders', 'karl-anders'), mark('Velmar', 'velmar'))).toEqual({ right: 2, false: 0, missed: 0 });
  });
  it('counts a wrong entity as false and as missed', () => {
    expect(strict(mark('Anders', 'mira-anders'), mark('Velmar', 'velmar'))).toEqual({ right: 1, false: 1, missed: 1 });
  });
  it('counts a longer span as false and as missed', () => {
    expect(strict(mark('Karl Anders', 'karl-anders'), mark('Velmar', 'velmar'))).toEqual({ right: 1, false: 1, missed: 1 });
  });
  it('leaves optional and incidental marks uncounted, but not in off-topic texts', () => {
    const predicted = [mark('Sorland', 'sorland'), mark('Monday', 'calendar', true)];
    expect(strict(...predicted)).toEqual({ right: 0, false: 0, missed: 2 });
    const offTopic = scoreDocument({ ...document, role: 'off-topic', mentions: [] }, predicted);
    expect(offTopic.strict).toEqual({ right: 0, false: 2, missed: 0 });
  });
  it('counts every other mark as false', () => expect(strict(mark('Monday', 'calendar')).false).toBe(1));
  it('accepts an alternative span with its own entities', () => {
    const [anders, ...rest] = mentions;
    if (!anders) throw new Error('the mark-up has a first mention');
    const alternatives = [{ start: 0, end: anders.end, entities: ['anders-family'] }];
    const other = { ...document, mentions: [{ ...anders, alternatives }, ...rest] };
    expect(scoreDocument(other, [mark('Karl Anders', 'anders-family')]).strict.right).toBe(1);
    expect(scoreDocument(other, [mark('Karl Anders', 'karl-anders')]).wrong).toHaveLength(1);
  });
});

describe('rates', () => {
  it('are precision, recall and their harmonic mean', () => {
    const { precision, recall, f1 } = rates({ right: 3, false: 1, missed: 2 });
    expect([precision, recall]).toEqual([0.75, 0.6]);
    expect(f1).toBeCloseTo(2 / 3, 10);
  });
  it('are full where there was nothing to find and nothing was marked', () => expect(rates({ right: 0, false: 0, missed: 0 }).f1).toBe(1));
});
