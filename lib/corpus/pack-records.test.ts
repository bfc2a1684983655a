import { expect, it } from 'vitest';
import { writeJson } from './pack-json';
import { readRecords, writeRecords } from './pack-records';
import { RecordsSchema } from './records';
import { records } from './test-corpus';

/** More than are written at once. */
function many() {
  const contents = records();
  const [event] = contents.events;
  if (event) for (let index = 0; index < 1234; index++) contents.events.push({ ...event, id: `event-${index}` });
  return contents;
}

it.each([
  ['a few', records()],
  ['many', many()],
  ['none', { ...records(), entities: [], events: [], languages: [] }],
])('records are written as their schema as a whole writes them, and come back: %s', (_, contents) => {
  const bytes = writeRecords(contents);
  expect(bytes).toEqual(writeJson('records', contents, RecordsSchema));
  expect(readRecords(bytes)).toEqual(contents);
});

it('what is wrong is told with its place', () => {
  const contents = many();
  const last = contents.events.at(-1);
  if (last) last.title = '';
  expect(() => writeRecords(contents)).toThrow('not valid at events "event-1233", field title');
  const text = new TextDecoder().decode(writeRecords(many())).replace('"id":"event-700"', '"id":"Event 700"');
  expect(() => readRecords(new TextEncoder().encode(text))).toThrow('not valid at events "Event 700", field id');
});
