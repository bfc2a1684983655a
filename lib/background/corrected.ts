import { flatAliases } from '../corpus/pack-types';
import type { Corrector } from '../corrections/apply';
import type { Explanation, Mention } from '../linking/types';
import type { Engine } from './engine';

/**
 * Reads mentions as the reader wants them read: the index of the entity that a mention of this text means, `undefined` for none. A
 * correction that names an entity which this corpus does not have says nobody.
 */
export function createCorrectedReading(
  engine: Engine,
  corrector: Corrector | undefined,
): (mention: Mention, text: string) => number | undefined {
  if (!corrector) return ({ entity }) => entity;
  const { entities } = engine.pack.records;
  const aliases = flatAliases(entities);
  return ({ entity, alias, start, end }, text) => {
    const id = entities[entity]?.id;
    if (id === undefined) return undefined;
    const correction = corrector({ entity: id, surface: text.slice(start, end), alias: aliases[alias]?.alias.text ?? '' });
    if (!correction) return entity;
    const index = entities.findIndex((candidate) => candidate.id === correction.instead);
    return index < 0 ? undefined : index;
  };
}

/** An explanation after the reader's correction: what the linker had chosen is now the first of the rejected. */
export function correctedExplanation(
  explanation: Partial<Explanation>,
  surface: string,
  corrector: Corrector | undefined,
): Partial<Explanation> {
  const { chosen, rejected = [] } = explanation;
  const instead = chosen && corrector?.({ entity: chosen.entity, surface, alias: chosen.alias })?.instead;
  if (!chosen || instead === undefined) return explanation;
  const kind = chosen.evidence.filter(({ feature }) => feature.startsWith('kind:'));
  return {
    chosen: { entity: instead, alias: chosen.alias, score: 1, evidence: [{ feature: 'corrected', value: 1 }, ...kind] },
    rejected: [chosen, ...rejected.filter(({ entity }) => entity !== instead)],
  };
}
