import { describe, expect, it } from 'vitest';
import { sinceFacts } from './since';
import { date, entity, role } from './test-pack';

const labels = (record: ReturnType<typeof entity>, day: string): string[] =>
  sinceFacts(
    record,
    date(day).lo,
    ({ label }) => label,
    (id) => (id === 'gone' ? undefined : `the ${id}`),
  ).map(({ label }) => label);

describe('what came since', () => {
  it('tells a renaming and a merger, but not to what the corpus does not have', () => {
    const group = entity('group', 'armed-group', {
      relations: [
        { kind: 'merged-into', to: 'army', from: date('2019'), sources: [] },
        { kind: 'renamed-to', to: 'front', from: date('2017-01'), sources: [] },
        { kind: 'renamed-to', to: 'gone', from: date('2018'), sources: [] },
        { kind: 'allied', to: 'army', from: date('2018'), sources: [] },
      ],
    });
    expect(labels(group, '2016-01-01')).toEqual(['Renamed the front', 'Merged into the army']);
    expect(labels(group, '2018-01-01')).toEqual(['Merged into the army']);
  });

  it('leaves a dissolution to the merger that tells it', () => {
    const relations = [{ kind: 'merged-into' as const, to: 'army', from: date('2019-05'), sources: [] }];
    expect(labels(entity('group', 'armed-group', { until: date('2019-05-03'), relations }), '2016-01-01')).toEqual([
      'Merged into the army',
    ]);
    expect(labels(entity('group', 'armed-group', { until: date('2020'), relations }), '2016-01-01')).toEqual([
      'Merged into the army',
      'Dissolved',
    ]);
  });

  it('always tells a death, and not also the end of the office it ended', () => {
    const person = entity('p', 'person', { until: date('2016-05-12'), roles: [role('Commander', 'office', '2012/2016-05-12')] });
    expect(labels(person, '2015-01-01')).toEqual(['Died']);
    expect(labels(person, '2017-01-01')).toEqual([]);
  });

  it('keeps the six strongest, oldest first, and the last one whatever it is', () => {
    const years = [2012, 2013, 2014, 2015, 2016, 2017];
    const offices = years.map((year) => role(`Office of ${year}`, 'office', `${year}-03/${year}-04`));
    const roles = [role('Listed', 'designation', '2011-02/..'), ...offices, role('Delisted', 'designation', '2020/..')];
    expect(labels(entity('p', 'person', { roles }), '2011-01-01')).toEqual([
      ...years.slice(1).map((year) => `Office of ${year}`),
      'Delisted',
    ]);
  });

  it('does not take a role for later that may have begun before', () => {
    const person = entity('p', 'person', { roles: [role('Adviser', 'office', '2015/..')] });
    expect(labels(person, '2015-06-01')).toEqual([]);
  });
});
