import type { EntityRecord, SourceRecord } from '../records';
import type { SourceView } from '../views';

/** Numbers the sources of one card in the order in which they are first cited. */
export interface Citations {
  /** Source numbers of a statement, 1-based, ascending. Encyclopaedias get none: they are not counted as sources. */
  cite(ids: readonly string[]): number[];
  /** The numbered sources; number n is at n - 1. */
  readonly sources: readonly SourceView[];
  /** The first encyclopaedia cited. */
  readonly encyclopaedia: SourceView | undefined;
}

function viewOf(source: SourceRecord): SourceView {
  return {
    publisher: source.publisher,
    title: source.title,
    ...(source.date && { date: source.date }),
    ...(source.url && { url: source.url }),
    ...(source.symbol && { symbol: source.symbol }),
  };
}

/** @param sourceOf looks a source up; ids that the corpus does not have are not cited */
export function createCitations(sourceOf: (id: string) => SourceRecord | undefined): Citations {
  const numbers = new Map<string, number>();
  const sources: SourceView[] = [];
  let encyclopaedia: SourceView | undefined;

  const numberOf = (id: string): number | undefined => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const source = sourceOf(id);
    if (!source) return undefined;
    if (source.type === 'encyclopaedia') {
      encyclopaedia ??= viewOf(source);
      return undefined;
    }
    const number = sources.push(viewOf(source));
    numbers.set(id, number);
    return number;
  };

  return {
    cite: (ids) => [...new Set(ids.map(numberOf))].filter((number) => number !== undefined).sort((a, b) => a - b),
    sources,
    get encyclopaedia() {
      return encyclopaedia;
    },
  };
}

/** Where to read more: the entity's own article, else the encyclopaedia that its statements cite. */
export function readMoreOf(entity: EntityRecord, cited: SourceView | undefined): SourceView | undefined {
  if (!entity.wikipedia) return cited;
  const page = encodeURIComponent(entity.wikipedia.replaceAll(' ', '_'));
  return { publisher: 'Wikipedia', title: entity.wikipedia, url: `https://en.wikipedia.org/wiki/${page}` };
}
