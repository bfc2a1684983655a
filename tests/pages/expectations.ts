import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

const EntityMention = v.strictObject({
  /** Id in the corpus. */
  id: v.string(),
  /** One visible mention; white space may differ. */
  text: v.string(),
  /** Index in `articles`. */
  article: v.number(),
});
const ExpectedArticle = v.strictObject({
  title: v.string(),
  /** ISO day, or null where the page tells none. */
  date: v.nullable(v.string()),
  lang: v.string(),
  relevance: v.exactOptional(v.picklist(['on-topic', 'passing', 'off-topic'])),
  /** Where the date is stated, in the order of `DateSource`. */
  sources: v.array(v.string()),
  updated: v.exactOptional(v.boolean()),
});
const ExpectedPage = v.strictObject({
  /** The address that the page pretends to have. */
  url: v.string(),
  title: v.string(),
  articles: v.array(ExpectedArticle),
  entities: v.array(EntityMention),
  /** Entities that an article must not mention. */
  absent: v.exactOptional(v.array(v.strictObject({ id: v.string(), article: v.number() }))),
  /** Words that the page holds but no article's text. */
  unread: v.exactOptional(v.array(v.string())),
  /** What the card of an entity must say at its article's date (letter case aside). */
  cards: v.exactOptional(v.array(v.strictObject({ entity: v.string(), article: v.number(), date: v.string(), says: v.array(v.string()) }))),
  /** Only a browser makes of the page what it is: it declares shadow trees. */
  browserOnly: v.exactOptional(v.literal(true)),
  /** What the page holds after a click. */
  after: v.exactOptional(v.strictObject({ click: v.string(), articles: v.array(ExpectedArticle), entities: v.array(EntityMention) })),
});
export type ExpectedPage = v.InferOutput<typeof ExpectedPage>;

const FOLDER = new URL('.', import.meta.url);
const PAGE_FILE = /\.(?:html|xhtml|svg)$/;

/** Names of the project's own pages: each is `<name>.html`, or another kind of document, with what is expected of it in `<name>.expect.json`. */
export function pageNames(): string[] {
  return readdirSync(FOLDER).flatMap((file) => (PAGE_FILE.test(file) ? file.replace(PAGE_FILE, '') : []));
}

/** The file that holds the page's markup. */
export function pageFile(name: string): string {
  const file = readdirSync(FOLDER).find((candidate) => PAGE_FILE.test(candidate) && candidate.replace(PAGE_FILE, '') === name);
  if (!file) throw new Error(`tests/pages/ has no page ${name}.`);
  return file;
}

/** The page's markup. */
export function pageHtml(name: string): string {
  return readFileSync(new URL(pageFile(name), FOLDER), 'utf8');
}

/** What is expected of the page. */
export function expectedOf(name: string): ExpectedPage {
  return v.parse(ExpectedPage, JSON.parse(readFileSync(new URL(`${name}.expect.json`, FOLDER), 'utf8')));
}
