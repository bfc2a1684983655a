import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TimelineView } from '../../lib/corpus/page-view';
import { setMessageSource } from '../../lib/i18n';
import { day, MAYOR } from '../../lib/pages/test-views';
import { useCatalogue } from '../../lib/test-catalogue';
import { parseEdtf } from '../../lib/time/edtf';
import { cardText } from './card-text';
import { timelineText } from './timeline-text';

beforeEach(() => useCatalogue('en'));
afterEach(() => setMessageSource());

it('writes a card with every source that it cites', () => {
  const text = cardText(MAYOR);
  expect(text).toContain('Ada Example / آدا, Person, born 1965');
  expect(text).toContain('At this article’s date · 22 December 2017:\nMayor of Exampleton, in office since 17 July 2000 [1]');
  expect(text).toContain('Since then:\nMayor of Exampleton until 8 December 2024 [2]');
  expect(text).toContain('The missing funds:\nAuditors: Money is missing. [2]\nCity hall: Nothing is missing. [1]');
  expect(text).toContain(
    'Sources:\n[1] Example Times, Her first year, July 2001, https://times.example/a\n[2] United Nations, Report, A/1/2\n',
  );
  expect(text.match(/The missing funds:/g)).toHaveLength(1);
});

it('writes a timeline and lists only the sources that it cites', () => {
  const event = { kind: 'politics', summary: 'It did.', entities: [] } as const;
  const timeline: TimelineView = {
    events: [
      { ...event, id: 'a', date: parseEdtf('2016-12-22'), title: 'Bridge opens', sources: [3] },
      { ...event, id: 'b', date: parseEdtf('2018-01-29'), end: parseEdtf('2018-01-30'), title: 'Congress', sources: [1, 3] },
    ],
    entities: [],
    sources: ['One', 'Two', 'Three'].map((publisher) => ({ publisher, title: 'Page' })),
    corpusAsOf: day('2026-08-22'),
  };
  const lines = timelineText(timeline).split('\n');
  expect(lines[0]).toBe('22 December 2016: Bridge opens. It did. [1]');
  expect(lines[1]).toMatch(/^29\s?[–-]\s?30 January 2018: Congress\. It did\. \[1, 2\]$/);
  expect(lines.slice(2)).toEqual(['', 'Sources:', '[1] Three, Page', '[2] One, Page', '']);
});
