import { beforeAll, describe, expect, it } from 'vitest';
import { openLinkable } from '../annotate/corpus';
import { readFixtures } from './fixtures';
import { type Floor, floorOf, readFloor } from './floor';
import { createJudge } from './run';
import { type SetSummary, summarise } from './summary';

/*
 * The score on our own stories may not fall. After a change that raises it: `npm run eval -- --write-floor`. A change that lowers it for a
 * good reason says so in its commit.
 */
describe('the score on our own stories', () => {
  const floor = readFloor();
  let summary: SetSummary;
  let now: Floor;
  beforeAll(async () => {
    const pack = await openLinkable();
    const kinds = new Map<string, string>(pack.records.entities.map((entity) => [entity.id, entity.kind]));
    const judge = createJudge(pack);
    summary = summarise((await readFixtures('tests/articles')).map(judge.judge), (id) => kinds.get(id) ?? 'unknown');
    now = floorOf(summary);
  }, 120_000);

  it.each(Object.keys(floor.languages))('has not fallen: %s', (name) => {
    const { precision, f1 } = floor.languages[name] ?? { precision: 1, f1: 1 };
    const details = JSON.stringify({ misses: summary.misses, stray: summary.stray }, null, 1);
    expect(now.languages[name]?.precision, details).toBeGreaterThanOrEqual(precision);
    expect(now.languages[name]?.f1, details).toBeGreaterThanOrEqual(f1);
  });
  it('leaves off-topic texts alone', () => {
    expect(now.offTopicWithMarks, summary.offTopic.withMarks.join()).toBeLessThanOrEqual(floor.offTopicWithMarks);
  });
  it('names only entities that the corpus has', () => expect(summary.misses['no entity']).toEqual([]));
});
