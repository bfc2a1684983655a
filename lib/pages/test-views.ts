import type { CardView, EntryView } from '../corpus/views';
import { dayFromIso } from '../time/day';
import { parseEdtf } from '../time/edtf';
import type { DayNumber } from '../time/types';
import type { ArticleSummary } from './popup/state';

/** The day number of an ISO date that a test writes down. */
export function day(iso: string): DayNumber {
  const number = dayFromIso(iso);
  if (number === undefined) throw new Error(`${iso} is no date.`);
  return number;
}

/** A card of an invented mayor, as of 22 December 2017, with every part filled. */
export const MAYOR: CardView = {
  id: 'mayor',
  kind: 'person',
  family: 'person',
  name: 'Ada Example',
  arabic: 'آدا',
  from: parseEdtf('1965-09-11'),
  identification: 'Mayor',
  background: 'Won three elections.',
  asOf: day('2017-12-22'),
  atDate: [{ label: 'Mayor of Exampleton', type: 'office', from: parseEdtf('2000-07-17'), until: parseEdtf('2024-12-08'), sources: [1] }],
  since: [
    { label: 'Mayor of Exampleton', type: 'office', until: parseEdtf('2024-12-08'), sources: [2] },
    { label: 'Died', from: parseEdtf('2025-01-05'), until: parseEdtf('2025-01-05'), sources: [2] },
  ],
  timeline: [
    { id: 'e1', date: parseEdtf('2001'), title: 'First election', summary: 'She won.', later: false, sources: [1] },
    { id: 'e2', date: parseEdtf('2016-12-22'), title: 'Bridge opens', summary: 'After four years.', later: false, sources: [1] },
    { id: 'e3', date: parseEdtf('2017-11-20'), title: 'Budget passes', summary: 'By one vote.', later: false, sources: [2] },
    {
      id: 'e4',
      date: parseEdtf('2018-01-29'),
      end: parseEdtf('2018-01-30'),
      title: 'Congress',
      summary: 'Two days.',
      later: true,
      sources: [1, 2],
    },
    { id: 'e5', date: parseEdtf('2018-04'), title: 'Strike', summary: 'Buses stood still.', later: true, sources: [2] },
    { id: 'e6', date: parseEdtf('2019'), title: 'Second bridge', summary: 'Opened.', later: true, sources: [2] },
  ],
  timelineTotal: 38,
  claims: [
    { topic: 'The missing funds', by: 'Auditors', text: 'Money is missing.', sources: [2] },
    { topic: 'The missing funds', by: 'City hall', text: 'Nothing is missing.', sources: [1] },
  ],
  sources: [
    { publisher: 'Example Times', title: 'Her first year', date: parseEdtf('2001-07'), url: 'https://times.example/a' },
    { publisher: 'United Nations', title: 'Report', symbol: 'A/1/2' },
  ],
  readMore: { publisher: 'Encyclopaedia', title: 'Ada Example', url: 'https://encyclopaedia.example/ada' },
  corpusAsOf: day('2026-08-22'),
};

/** One line of a list. */
export function entry(id: string, name: string): EntryView {
  return { id, kind: 'person', family: 'person', name, line: `About ${name}` };
}

/** A story that names four entities, one of them often. */
export const STORY: ArticleSummary = {
  id: 'story',
  title: 'Bridge opens at last',
  lang: 'en',
  date: { day: day('2017-12-22'), sources: ['json-ld', 'visible'], confidence: 1, updated: false },
  relevance: 'on-topic',
  entities: [
    { entry: entry('mayor', 'Ada Example'), count: 6 },
    { entry: entry('council', 'City council'), count: 3 },
    { entry: entry('bridge', 'The bridge'), count: 1 },
    { entry: entry('river', 'The river'), count: 1 },
  ],
};
