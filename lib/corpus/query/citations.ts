import type { EntityRecord, SourceRecord } from '../records';
import type { SourceView } from '../views';

/** Numbers the sources of one card in the order in which they are first cited. */
export interface Citations {
  /** Source numbers of a statement, 1-based, ascending: every statement shows what it rests on, encyclopaedias included. */
  cite(ids: readonly string[]): number[];
  /** The numbered sources; number n is at n - 1. */
  readonly sources: readonly SourceView[];
}

function viewOf(source: SourceRecord): SourceView {
  return {
    publisher: source.publisher,
    title: source.title,
    ...(source.date && { date: source.date }),
    ...(source.url && { url: source.url }),
    ...(source.symbol && { symbol: source.symbol }),
    ...(source.type === 'encyclopaedia' && { encyclopaedia: true }),
  };
}

/** @param sourceOf looks a source up; ids that the corpus does not have are not cited */
export function createCitations(sourceOf: (id: string) => SourceRecord | undefined): Citations {
  const numbers = new Map<string, number>();
  const sources: SourceView[] = [];

  const numberOf = (id: string): number | undefined => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const source = sourceOf(id);
    if (!source) return undefined;
    const number = sources.push(viewOf(source));
    numbers.set(id, number);
    return number;
  };

  return {
    cite: (ids) => [...new Set(ids.map(numberOf))].filter((number) => number !== undefined).sort((a, b) => a - b),
    sources,
  };
}

/** Where to read more: the entity's own article, else the first encyclopaedia among the sources. */
export function readMoreOf(entity: EntityRecord, sources: readonly SourceView[]): SourceView | undefined {
  if (!entity.wikipedia) return sources.find((source) => source.encyclopaedia);
  const page = encodeURIComponent(entity.wikipedia.replaceAll(' ', '_'));
  return { publisher: 'Wikipedia', title: entity.wikipedia, url: `https://en.wikipedia.org/wiki/${page}`, encyclopaedia: true };
}
