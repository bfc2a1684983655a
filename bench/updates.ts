import { parseArgs } from 'node:util';
import { encodePack, openPack } from '../lib/corpus/pack';
import { contentHash } from '../lib/updates/content-hash';
import type { Targets } from '../lib/updates/metadata';
import { newestPack, obtainPack } from '../lib/updates/obtain';
import { type PublishedVersion, targetFiles, targetsMetadata } from '../lib/updates/publish';
import { versionOf } from '../lib/updates/test-feed';

/*
 * `npm run bench:updates`: what an update costs the background: sizes of delta and full pack, time and memory from the downloaded file to the
 * verified pack. `--sizes 1000,100000` entities, of which one in a hundred changed. `--json` prints one object.
 */
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,20000' }, json: { type: 'boolean', default: false } } });

function corpus(number: number, size: number): PublishedVersion {
  return versionOf(number, ({ entities }) => {
    const [, zenda] = entities;
    if (!zenda) throw new Error('no Zenda');
    for (let index = 0; index < size; index++) {
      const changed = index % 100 === 0 ? `, version ${number}` : '';
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

async function measured(size: number) {
  const [before, after] = [corpus(2, size), corpus(3, size)];
  const files = await targetFiles([before, after], { scope: 'whole' });
  const targets: Targets = await targetsMetadata({ version: 1, expires: '2099-01-01T00:00:00Z' }, files);
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const base = await encodePack(before.head, before.records);
  const opened = await openPack(base);
  if (!opened.ok) throw opened.error;
  const wanted = newestPack(targets, undefined);
  const latest = { ...wanted.custom, version: before.head.version, hash: await contentHash(opened.value), size: 0, delta: false };
  const download = async ({ name }: { name: string }) => byName.get(name) ?? new Uint8Array();
  const run = async (delta: boolean) => {
    globalThis.gc?.();
    const idle = process.memoryUsage().rss;
    let peak = idle;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 5);
    const start = performance.now();
    const obtained = await obtainPack(wanted, targets, delta ? latest : undefined, { download, base: async () => base, sparing: false });
    const time = performance.now() - start;
    clearInterval(watch);
    if (obtained?.latest.delta !== delta) throw new Error('not the way that was to be measured');
    return {
      time: Math.round(time),
      memory: Math.round((Math.max(peak, process.memoryUsage().rss) - idle) / 2 ** 20),
      size: obtained.latest.size,
    };
  };
  const [full, delta] = [await run(false), await run(true)];
  return {
    entities: size,
    'full, bytes': full.size,
    'delta, bytes': delta.size,
    'delta / full': +(delta.size / full.size).toFixed(4),
    'full verified, ms': full.time,
    'delta verified, ms': delta.time,
    'full, MB': full.memory,
    'delta, MB': delta.memory,
  };
}

const rows = [];
for (const size of values.sizes.split(',').map(Number)) rows.push(await measured(size));
if (values.json) console.log(JSON.stringify({ rows }));
else console.table(rows);
