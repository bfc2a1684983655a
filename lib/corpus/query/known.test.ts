import { describe, expect, it } from 'vitest';
import { createForesight } from './known';
import { date, entity } from './test-pack';

const foresight = createForesight([
  entity('brigade', 'armed-group', {
    name: 'Wind Brigade',
    from: date('2014-03'),
    aliases: [{ text: 'WBR', lang: 'en', kind: 'acronym' }],
  }),
  entity('founder', 'person', { name: 'Anna Founder', from: date('1990') }),
]);
const known = (text: string, day: string): string => foresight.knownAt(text, date(day).lo);

describe('what could be known', () => {
  it.each([
    ['Town on the river', '2011-01-01', 'Town on the river'],
    ['Town on the river; taken in 2016', '2015-06-01', 'Town on the river'],
    ['Town on the river; taken in 2016', '2016-06-01', 'Town on the river'],
    ['Town on the river; taken in 2016', '2017-01-01', 'Town on the river; taken in 2016'],
    ['Minister 2012-2014', '2013-01-01', ''],
    ['Commander (killed 2020-01-03)', '2020-01-02', 'Commander'],
    ['Commander (killed 2020-01-03)', '2020-01-03', 'Commander (killed 2020-01-03)'],
    ['Founder of the Wind Brigade; teacher', '2013-01-01', 'teacher'],
    ['Led the WBR', '2013-01-01', ''],
    ['Led the WBR', '2015-01-01', 'Led the WBR'],
    ['Sold WBRs', '2013-01-01', 'Sold WBRs'],
    ['Daughter of Anna Founder', '1980-01-01', 'Daughter of Anna Founder'],
    ['Resolution 12012 of 1890', '1950-01-01', 'Resolution 12012 of 1890'],
  ])('of "%s" on %s is "%s"', (text, day, expected) => {
    expect(known(text, day)).toBe(expected);
  });

  it('never empties the label of something that held', () => {
    expect(foresight.labelAt('Bound by the deal of 2025', date('2025-04-01').lo)).toBe('Bound by the deal of 2025');
    expect(foresight.labelAt('(2031)', date('2025-04-01').lo)).toBe('(2031)');
  });
});
