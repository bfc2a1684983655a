import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setMessageSource } from '../../lib/i18n';
import { useCatalogue } from '../../lib/test-catalogue';
import { dayFromIso } from '../../lib/time/day';
import { parseEdtf } from '../../lib/time/edtf';
import { kindLine, lifeText, noteText, roleText, roleTextAt } from './wording';

beforeEach(() => useCatalogue('en'));
afterEach(() => setMessageSource());

const from = parseEdtf('2000-07-17');
const until = parseEdtf('2024-12-08');

/** With every kind of space as a plain one. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('roleText', () => {
  it('keeps a day on the line of its month', () => {
    expect(roleText({ label: 'Mayor', from, sources: [] })).toBe('Mayor, since 17\u00a0July 2000');
  });

  it.each([
    [{ label: 'Mayor', type: 'office', from }, 'Mayor, in office since 17 July 2000'],
    [{ label: 'Wanted', type: 'status', from }, 'Wanted, since 17 July 2000'],
    [{ label: 'Mayor', until }, 'Mayor until 8 December 2024'],
    [{ label: 'Mayor', from, until }, 'Mayor, 17 July 2000 – 8 December 2024'],
    [{ label: 'Died', from: until, until }, 'Died on 8 December 2024'],
    [{ label: 'Renamed', from: parseEdtf('2017-01'), until: parseEdtf('2017-01') }, 'Renamed in January 2017'],
    [{ label: 'Founded', from: parseEdtf('2014~'), until: parseEdtf('2014~') }, 'Founded in c. 2014'],
    [{ label: 'Capital' }, 'Capital'],
  ] as const)('%o', (role, text) => {
    expect(plain(roleText({ ...role, sources: [] }))).toBe(text);
  });
});

describe('roleTextAt', () => {
  const mayor = { label: 'Mayor', type: 'office', from, until, sources: [] } as const;

  it('does not tell an end that came after the article', () => {
    expect(plain(roleTextAt(mayor, dayFromIso('2017-12-22')))).toBe('Mayor, in office since 17 July 2000');
  });

  it('tells an end that was known, and any end when the date is unknown', () => {
    expect(plain(roleTextAt(mayor, dayFromIso('2025-01-01')))).toContain('8 December 2024');
    expect(plain(roleTextAt(mayor, undefined))).toContain('8 December 2024');
  });
});

describe('noteText', () => {
  it.each([
    [{ kind: 'not-yet', from: parseEdtf('2017-01') }, 'group', 'Founded later, in January 2017'],
    [{ kind: 'not-yet', from: parseEdtf('2018-01-29') }, 'event', 'Took place later, on 29 January 2018'],
    [{ kind: 'over', until: parseEdtf('2000-06-10') }, 'person', 'Died on 10 June 2000'],
    [{ kind: 'over', until: parseEdtf('2018') }, 'process', 'Ended in 2018'],
    [{ kind: 'before-role', label: 'Mayor', from }, 'person', 'Mayor only from 17 July 2000'],
    [{ kind: 'after-role', label: 'Mayor', until }, 'person', 'Mayor until 8 December 2024'],
    [{ kind: 'unknown' }, 'place', 'No role or status is recorded for this date'],
  ] as const)('%o of a %s', (note, family, text) => {
    expect(noteText(note, family)).toBe(text);
  });
});

describe('kindLine', () => {
  it.each([
    [{ kind: 'conference', family: 'process', from: parseEdtf('2018-01-29'), until: parseEdtf('2018-01-30') }, 'Conference, 2018'],
    [{ kind: 'place', family: 'place' }, 'Place'],
  ] as const)('%o', (view, text) => {
    expect(kindLine(view)).toBe(text);
  });
});

describe('lifeText', () => {
  it.each([
    ['person', '1965-09-11', undefined, 'born 1965'],
    ['person', undefined, '2000', 'died 2000'],
    ['person', '1930', '2000', '1930–2000'],
    ['group', '2012', undefined, 'since 2012'],
    ['process', '2017-05-04', '2018', '2017–2018'],
    ['event', '2013-08-21', '2013-08-21', '2013'],
    ['place', undefined, undefined, undefined],
  ] as const)('%s from %s until %s', (family, first, last, text) => {
    expect(lifeText({ family, ...(first && { from: parseEdtf(first) }), ...(last && { until: parseEdtf(last) }) })).toBe(text);
  });
});
