import type { DayNumber } from '../../time/types';
import { machineDay } from '../dates/machine';
import type { HeadItem } from './items';

/** Names (`name`, `property`, `itemprop` or `http-equiv`) under which pages state when a story appeared, the most exact first. */
const PUBLISHED = (
  'article:published_time og:article:published_time og:published_time datepublished article:published publish-date publish_date pubdate publication_date ' +
  'date.published published_time published parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created ' +
  'citation_publication_date cxenseparse:recs:publishtime article.published article_date_original originalpublicationdate dc.date dcterms.date date'
).split(' ');
const MODIFIED =
  'article:modified_time og:updated_time datemodified article:modified dcterms.modified dc.date.modified last-modified lastmod article.updated revision_date'.split(
    ' ',
  );
const TITLES = 'og:title twitter:title dc.title headline title'.split(' ');

/** The head's `<meta>` elements by folded name, first of each. */
function metaOf(document: Document): Map<string, string> {
  const contents = new Map<string, string>();
  for (const meta of document.querySelectorAll('head > meta, body > meta')) {
    const content = meta.getAttribute('content')?.trim();
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? meta.getAttribute('http-equiv');
    const key = name?.trim().toLowerCase();
    if (key && content && !contents.has(key)) contents.set(key, content);
  }
  return contents;
}

function firstDay(contents: ReadonlyMap<string, string>, names: readonly string[]): DayNumber | undefined {
  for (const name of names) {
    const content = contents.get(name);
    const day = content === undefined ? undefined : machineDay(content);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** What the `<meta>` elements of a page's head say about the story that the page was loaded for. */
export function readMeta(document: Document): HeadItem {
  const contents = metaOf(document);
  const title = TITLES.map((name) => contents.get(name)).find((each) => each !== undefined) ?? document.title;
  return {
    source: 'meta',
    title: title === '' ? undefined : title,
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? contents.get('og:url'),
    published: firstDay(contents, PUBLISHED),
    modified: firstDay(contents, MODIFIED),
    isEntry: false,
  };
}
