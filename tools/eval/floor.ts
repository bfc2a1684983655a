import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import type { SetSummary } from './summary';

/** The score on our own stories below which the tests fail. */
export const FLOOR_FILE = 'tests/articles/floor.json';

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Floor = v.strictObject({
  /** Share of off-topic texts with any mark, at most. */
  offTopicWithMarks: Share,
  /** Strict link, by language and `all`. */
  languages: v.record(v.string(), v.strictObject({ precision: Share, f1: Share })),
});
export type Floor = v.InferOutput<typeof Floor>;

const down = (share: number): number => Math.floor(share * 1000) / 1000;

/** What a summary holds that may not get worse. */
export function floorOf({ all, byLanguage, offTopic }: SetSummary): Floor {
  const languages = Object.entries({ all, ...byLanguage }).map(([name, { strict }]) => [
    name,
    { precision: down(strict.precision), f1: down(strict.f1) },
  ]);
  const share = offTopic.documents === 0 ? 0 : offTopic.withMarks.length / offTopic.documents;
  return { offTopicWithMarks: Math.ceil(share * 1000) / 1000, languages: Object.fromEntries(languages) };
}

/** Reads the stored floor. */
export function readFloor(): Floor {
  return v.parse(Floor, JSON.parse(readFileSync(FLOOR_FILE, 'utf8')));
}

/** Stores a new floor. */
export function writeFloor(floor: Floor): void {
  writeFileSync(FLOOR_FILE, `${JSON.stringify(floor, null, 2)}\n`);
}
