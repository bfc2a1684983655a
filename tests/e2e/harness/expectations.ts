import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { typeOf } from '../../../tools/browsers/network';
import { pageFile, pageHtml } from '../../pages/expectations';

const FOLDER = 'tests/pages';

const ExpectationSchema = v.object({
  /** Address under which the page is served; `https` becomes `http`, as the tests' network speaks nothing else. */
  url: v.pipe(
    v.string(),
    v.transform((url) => url.replace(/^https:/, 'http:')),
  ),
  articles: v.array(
    v.object({ title: v.string(), date: v.nullable(v.string()), relevance: v.optional(v.picklist(['on-topic', 'passing', 'off-topic'])) }),
  ),
  entities: v.optional(v.array(v.object({ id: v.string(), text: v.string(), article: v.number() })), []),
  /** What a click leads to. */
  after: v.optional(v.object({ click: v.string(), articles: v.array(v.object({ title: v.string(), date: v.nullable(v.string()) })) })),
  absent: v.optional(v.array(v.object({ id: v.string(), article: v.number() })), []),
  cards: v.optional(
    v.array(v.object({ entity: v.string(), article: v.number(), date: v.nullable(v.string()), says: v.array(v.string()) })),
    [],
  ),
});

/** A page of `tests/pages/` with what must be found on it. */
export interface PageExpectation extends v.InferOutput<typeof ExpectationSchema> {
  readonly name: string;
  readonly html: string;
  /** Its media type. */
  readonly type: string;
  /** Whether the page runs scripts of its own, so that its document changes without us. */
  readonly scripted: boolean;
}

/** All pages of our own, by name. */
export function pageExpectations(): PageExpectation[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.expect.json'))
    .sort()
    .map((expectation) => {
      const name = expectation.replace('.expect.json', '');
      const file = pageFile(name);
      const html = pageHtml(name);
      const parsed = v.safeParse(ExpectationSchema, JSON.parse(readFileSync(join(FOLDER, expectation), 'utf8')));
      if (!parsed.success) throw new Error(`${expectation}: ${v.getDotPath(parsed.issues[0]) ?? ''}: ${parsed.issues[0].message}`);
      return { ...parsed.output, name, html, type: typeOf(file), scripted: /<script(?![^>]*ld\+json)/.test(html) };
    });
}

/** A page of our own by name; the test fails clearly without it. */
export function pageNamed(name: string): PageExpectation {
  const found = pageExpectations().find((page) => page.name === name);
  if (!found) throw new Error(`tests/pages has no ${name}`);
  return found;
}
