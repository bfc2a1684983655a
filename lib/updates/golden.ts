import type { Pack } from '../corpus/pack-types';
import { createLinker } from '../linking/linker';
import type { Golden } from './target-custom';

/** How many golden mentions a pack gets. */
const GOLDEN = 20;

/** Texts of single names that this pack links to their entities: a sample of its most important entities. */
export function goldenOf(pack: Pack): Golden[] {
  const { entities } = pack.records;
  const candidates = entities
    .filter(({ priority }) => priority === 1)
    .map(({ id, name }): Golden => ({ text: name, lang: 'en', date: pack.meta.asOf, entity: id }));
  const good = candidates.filter(finder(pack));
  const step = Math.max(1, Math.ceil(good.length / GOLDEN));
  return good.filter((_, index) => index % step === 0);
}

/** The golden mentions that a pack does not find. */
export function missedGolden(pack: Pack, golden: readonly Golden[]): Golden[] {
  const found = finder(pack);
  return golden.filter((mention) => !found(mention));
}

function finder(pack: Pack): (golden: Golden) => boolean {
  const linker = createLinker(pack);
  return ({ text, lang, date, entity }) =>
    linker
      .link({ text, lang, ...(date !== undefined && { date }), onTopic: true })
      .mentions.some((mention) => pack.records.entities[mention.entity]?.id === entity);
}
