import type { GoldMention } from './gold';
import type { WorkedStory } from './run';

/** Why a required mention was not found. */
export const MISS_CAUSES = ['no entity', 'no alias', 'hidden by relevance', 'wrong boundary', 'below threshold', 'wrong entity'] as const;
export type MissCause = (typeof MISS_CAUSES)[number];

/** Reads the cause from the engine's candidates. `known` holds the ids of all entities of the pack. */
export function causeOf(gold: GoldMention, stories: readonly WorkedStory[], known: ReadonlySet<string>): MissCause {
  if (!gold.entities.some((id) => known.has(id))) return 'no entity';
  for (const { start, spans, shown } of stories) {
    const [from, to] = [gold.start - start, gold.end - start];
    const there = spans.find((span) => span.start === from && span.end === to);
    const overlapping = shown.filter((mention) => mention.start < to && from < mention.end);
    const own = there?.candidates.find((candidate) => gold.entities.includes(candidate.alias.entity.record.id));
    if (!own && overlapping.some((mention) => gold.entities.includes(mention.alias.entity.record.id))) return 'wrong boundary';
    if (!own) continue;
    if (overlapping.some((mention) => mention.start !== from || mention.end !== to)) return 'wrong boundary';
    if (overlapping.length > 0) return 'wrong entity';
    return own.barred === undefined && own.logit >= 0 ? 'hidden by relevance' : 'below threshold';
  }
  return 'no alias';
}
