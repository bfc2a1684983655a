import type { Answer, PageContract } from '../../messages';
import { isoFromDay } from '../../time/day';

type QuotedArticle = Answer<PageContract, 'page.annotations'>['articles'][number];

/** What surrounds the annotations of a page. */
export interface AnnotationFrame {
  /** Address of the page. */
  readonly source: string;
  readonly created: Date;
  /** Makes an id that nothing else has. */
  readonly newId: () => string;
}

/** An entity as a resource: its encyclopaedia article where it has one, else a name of our own. */
function resourceOf({ id, title }: QuotedArticle['quotes'][number]['entry']): string {
  return title === undefined ? `urn:siyaq:entity:${id}` : `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
}

/**
 * The names found on a page as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a collection with one page. Positions count code
 * points in the `textContent` of the document's body; what lies in a shadow tree has a quotation only.
 */
export function annotationsJsonLd(articles: readonly QuotedArticle[], { source, created, newId }: AnnotationFrame): string {
  const time = created.toISOString();
  const items = articles.flatMap(({ quotes, lang, day }) =>
    quotes.map(({ exact, prefix, suffix, place, entry }) => ({
      id: `urn:uuid:${newId()}`,
      type: 'Annotation',
      motivation: 'identifying',
      created: time,
      body: [
        { type: 'SpecificResource', source: resourceOf(entry), purpose: 'identifying' },
        {
          type: 'TextualBody',
          value: [entry.name, entry.line].filter((part) => part !== '').join(': '),
          format: 'text/plain',
          language: 'en',
          purpose: 'describing',
        },
      ],
      target: {
        source,
        ...(lang !== 'und' && { language: lang }),
        ...(day !== undefined && { 'schema:datePublished': isoFromDay(day) }),
        selector: [
          { type: 'TextQuoteSelector', exact, prefix, suffix },
          ...(place ? [{ type: 'TextPositionSelector', start: place[0], end: place[1] }] : []),
        ],
      },
    })),
  );
  const id = `urn:uuid:${newId()}`;
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { schema: 'http://schema.org/' }],
    id,
    type: 'AnnotationCollection',
    total: items.length,
    first: { id: `urn:uuid:${newId()}`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
