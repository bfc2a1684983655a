import * as v from 'valibot';
import { expect, it } from 'vitest';
import { day, entry } from '../test-views';
import { annotationsJsonLd } from './json-ld';

/** What the recommendation demands of what we write. */
const Annotation = v.object({
  id: v.pipe(v.string(), v.startsWith('urn:uuid:')),
  type: v.literal('Annotation'),
  motivation: v.literal('identifying'),
  body: v.tuple([v.object({ source: v.pipe(v.string(), v.url()) }), v.object({ type: v.literal('TextualBody'), value: v.string() })]),
  target: v.object({ source: v.pipe(v.string(), v.url()), selector: v.array(v.looseObject({ type: v.string() })) }),
});
const Collection = v.object({
  '@context': v.looseTuple([v.literal('http://www.w3.org/ns/anno.jsonld')]),
  type: v.literal('AnnotationCollection'),
  total: v.number(),
  first: v.object({ type: v.literal('AnnotationPage'), items: v.array(Annotation) }),
});

it('writes every name as an annotation with quotation and position', () => {
  let ids = 0;
  const quote = { exact: 'Ada', prefix: 'mayor ', suffix: ' spoke' };
  const text = annotationsJsonLd(
    [
      {
        id: 'story',
        title: 'Bridge opens',
        lang: 'en',
        day: day('2017-12-22'),
        quotes: [
          { ...quote, place: [10, 13], entry: { ...entry('mayor', 'Ada Example'), title: 'Ada Example (mayor)' } },
          { ...quote, entry: entry('bridge', 'The bridge') },
        ],
      },
    ],
    { source: 'https://news.example/a', created: new Date('2026-11-26T10:00:00Z'), newId: () => String(++ids) },
  );
  const { total, first } = v.parse(Collection, JSON.parse(text));
  expect(total).toBe(2);
  expect(first.items.map(({ body }) => body[0].source)).toEqual([
    'https://en.wikipedia.org/wiki/Ada_Example_(mayor)',
    'urn:siyaq:entity:bridge',
  ]);
  expect(first.items.map(({ target }) => target.selector)).toEqual([
    [
      { type: 'TextQuoteSelector', ...quote },
      { type: 'TextPositionSelector', start: 10, end: 13 },
    ],
    [{ type: 'TextQuoteSelector', ...quote }],
  ]);
  expect(new Set(first.items.map(({ id }) => id)).size).toBe(2);
});
