import type { PublishedVersion } from '../../lib/updates/publish';
import { versionOf } from '../../lib/updates/test-feed';

/** The share of entities that differ between two versions: one in so many. */
const CHANGED = 100;

/** A version with so many villages more than the test corpus; one village in a hundred says which version this is. */
export function largeVersion(number: number, size: number): PublishedVersion {
  return versionOf(number, ({ entities }) => {
    const [, zenda] = entities;
    if (!zenda) throw new Error('no Zenda');
    for (let index = 0; index < size; index++) {
      const changed = index % CHANGED === 0 ? `, version ${number}` : '';
      const name = `Village ${index.toString(36)} of Hentzau`;
      const identification = `A village of ${(index * 7919) % 10_007} people${changed}`;
      entities.push({
        ...zenda,
        id: `village-${index}`,
        name,
        priority: 3,
        identification,
        aliases: [{ text: name, lang: 'en', kind: 'name' }],
      });
    }
  });
}
