import type { RelationView } from '../../lib/corpus/page-view';
import { groupBy } from '../../lib/group';
import type { MessageKey } from '../../lib/i18n';
import { t } from '../../lib/i18n';

/** How each relation reads from its own side and from the other. */
const WORDS: Readonly<Record<RelationView['kind'], readonly [own: MessageKey, inverse: MessageKey]>> = {
  'member-of': ['relMemberOf', 'relMembers'],
  led: ['relLed', 'relLedBy'],
  'split-from': ['relSplitFrom', 'relSplits'],
  'merged-into': ['relMergedInto', 'relMergedFrom'],
  'renamed-to': ['relRenamedTo', 'relRenamedFrom'],
  allied: ['relAllied', 'relAllied'],
  opposed: ['relOpposed', 'relOpposed'],
  'part-of': ['relPartOf', 'relParts'],
  'located-in': ['relLocatedIn', 'relLocated'],
};

/** What a relation is called, as a heading: "Member of", "Members". */
export function relationName({ kind, inverse }: Pick<RelationView, 'kind' | 'inverse'>): string {
  return t(WORDS[kind][inverse ? 1 : 0]);
}

/** Relations under their headings, in the order in which headings first appear. */
export function byName(relations: readonly RelationView[]): ReadonlyMap<string, readonly RelationView[]> {
  return groupBy(relations, relationName);
}
