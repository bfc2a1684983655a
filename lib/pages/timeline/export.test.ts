import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineView } from '../../corpus/page-view';
import { parseEdtf } from '../../time/edtf';
import { day } from '../test-views';
import { csvCell, timelineCsv } from './csv';
import { foldLine, icsText, timelineIcs } from './ics';
import { timelineJson } from './json';
import { kindsOf, selected } from './select';

const TIMELINE: TimelineView = {
  events: [
    {
      id: 'fair',
      kind: 'politics',
      date: parseEdtf('2016-12-31'),
      title: 'Fair, with "lights"; opened',
      summary: 'First line\nعيد في المدينة',
      entities: [0, 1],
      sources: [1, 2],
    },
    { id: 'talks', kind: 'talks', date: parseEdtf('2017-02'), title: '=Talks', summary: 'In Geneva', entities: [], sources: [2] },
    {
      id: 'siege',
      kind: 'offensive',
      date: parseEdtf('2018-01-29'),
      end: parseEdtf('2018-01-30'),
      title: 'Siege',
      summary: 'Two days',
      entities: [1],
      sources: [],
    },
  ],
  entities: [
    { id: 'ada', kind: 'person', family: 'person', name: 'Ada' },
    { id: 'town', kind: 'place', family: 'place', name: 'Town' },
  ],
  sources: [
    { publisher: 'Times', title: 'The fair', date: parseEdtf('2017-01-01'), url: 'https://times.example/fair' },
    { publisher: 'United Nations', title: 'Report', symbol: 'A/1/2' },
  ],
  corpusAsOf: day('2026-08-22'),
};

/** Cells of a CSV file as a reader by the standard's grammar sees them. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || character === '\r')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (character === '\r') {
        rows.push([]);
        at += 1;
      }
    } else cell += character;
  }
  return rows.slice(0, -1);
}

const unfold = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');
const unescaped = (text: string): string => text.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));

describe('CSV', () => {
  it('gives back every cell that was written', () => {
    const texts = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(texts, (rows) => {
        const written = rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
        expect(readCsv(written).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))),
        );
      }),
    );
  });

  it('holds one line for each event, with names and sources in full', () => {
    const [headings, fair, talks] = readCsv(timelineCsv(TIMELINE).slice(1));
    expect(headings?.[0]).toBe('id');
    expect(fair).toEqual([
      'fair',
      '2016-12-31',
      '',
      'politics',
      'Fair, with "lights"; opened',
      'First line\nعيد في المدينة',
      'Ada; Town',
      'Times: The fair, https://times.example/fair; United Nations: Report, A/1/2',
    ]);
    expect(talks?.slice(1, 5)).toEqual(['2017-02', '', 'talks', "'=Talks"]);
  });
});

describe('JSON', () => {
  it('can be read without anything of ours', () => {
    const read: unknown = JSON.parse(timelineJson(TIMELINE));
    expect(read).toMatchObject({
      knowledgeUntil: '2026-08-22',
      events: [
        {
          id: 'fair',
          date: '2016-12-31',
          entities: ['Ada', 'Town'],
          sources: [{ publisher: 'Times', date: '2017-01-01' }, { symbol: 'A/1/2' }],
        },
        { id: 'talks', date: '2017-02' },
        { id: 'siege', date: '2018-01-29', end: '2018-01-30' },
      ],
    });
  });
});

describe('iCalendar', () => {
  const file = timelineIcs(TIMELINE, new Date('2026-11-26T10:00:00.123Z'));

  it('folds at 75 octets, cuts no character and loses none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = `SUMMARY:${icsText(text)}`;
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        expect(unescaped(icsText(text))).toBe(text.replace(/\r\n|\r/g, '\n'));
      }),
    );
  });

  it('holds all-day events whose end is the day after', () => {
    const lines = unfold(file);
    expect(lines.filter((line) => line.startsWith('DT'))).toEqual([
      'DTSTAMP:20261126T100000Z',
      'DTSTART;VALUE=DATE:20161231',
      'DTEND;VALUE=DATE:20170101',
      'DTSTAMP:20261126T100000Z',
      'DTSTART;VALUE=DATE:20170201',
      'DTEND;VALUE=DATE:20170301',
      'DTSTAMP:20261126T100000Z',
      'DTSTART;VALUE=DATE:20180129',
      'DTEND;VALUE=DATE:20180131',
    ]);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it('escapes text, names sources, and says where a day is not known', () => {
    const lines = unfold(file);
    expect(lines).toContain('SUMMARY:Fair\\, with "lights"\\; opened');
    expect(lines).toContain('URL:https://times.example/fair');
    const descriptions = lines.filter((line) => line.startsWith('DESCRIPTION:')).map((line) => unescaped(line.slice(12)));
    expect(descriptions[0]).toBe(
      'First line\nعيد في المدينة\nAda, Town\nTimes: The fair, https://times.example/fair\nUnited Nations: Report, A/1/2',
    );
    expect(descriptions[1]).toContain('Date: 2017-02');
  });
});

describe('what is shown of a timeline', () => {
  it('is of a kind, or of a stretch of days that an event may lie in', () => {
    const ids = (selection: Parameters<typeof selected>[1]) => selected(TIMELINE.events, selection).map(({ id }) => id);
    expect(ids({})).toEqual(['fair', 'talks', 'siege']);
    expect(ids({ kind: 'talks' })).toEqual(['talks']);
    expect(ids({ days: [day('2017-02-10'), day('2018-01-30')] })).toEqual(['talks', 'siege']);
    expect(ids({ days: [day('2018-01-30'), day('2019-01-01')] })).toEqual(['siege']);
  });

  it('counts kinds, the most frequent first', () => {
    expect(kindsOf([...TIMELINE.events, ...TIMELINE.events.slice(1, 2)])[0]).toEqual(['talks', 2]);
  });
});
