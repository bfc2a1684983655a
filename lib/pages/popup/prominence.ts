import type { ArticleSummary } from './state';

type PageEntity = ArticleSummary['entities'][number];

/** A page's entities in two groups, order kept. */
export interface EntityGroups {
  readonly central: readonly PageEntity[];
  readonly also: readonly PageEntity[];
}

/**
 * Parts what an article is about from what it merely names: central is what it names at least half as often as the name it uses most, and
 * never what it names only once.
 */
export function groupByProminence(entities: readonly PageEntity[]): EntityGroups {
  const most = Math.max(0, ...entities.map((entity) => entity.count));
  const threshold = Math.max(2, most / 2);
  return {
    central: entities.filter((entity) => entity.count >= threshold),
    also: entities.filter((entity) => entity.count < threshold),
  };
}
