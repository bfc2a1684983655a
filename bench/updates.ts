import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodePack, openPack } from '../lib/corpus/pack';
import { contentHash } from '../lib/updates/content-hash';
import { targetFiles, targetsMetadata } from '../lib/updates/publish';
import { largeVersion } from './updates/corpus';

/*
 * `npm run bench:updates`: what an update costs the background: sizes of delta and full pack, time and peak memory from the downloaded file to
 * the verified pack, each measured in a process of its own. `--sizes 1000,100000` entities, of which one in a hundred changed. `--json` prints
 * one object. What installing costs in real browsers is `npm run bench:install`.
 */
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,20000' }, json: { type: 'boolean', default: false } } });

async function measured(size: number) {
  const folder = mkdtempSync(join(tmpdir(), 'siyaq-updates-'));
  try {
    await publishTo(folder, size);
    const run = (way: 'full' | 'delta'): { time: number; memory: number; size: number } =>
      JSON.parse(
        execFileSync(process.execPath, ['--import', 'tsx', '--expose-gc', 'bench/updates/obtain.ts', folder, way], { encoding: 'utf8' }),
      );
    const [full, delta] = [run('full'), run('delta')];
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
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes what a reader of version 2 finds when version 3 is published. */
async function publishTo(folder: string, size: number): Promise<void> {
  const [before, after] = [largeVersion(2, size), largeVersion(3, size)];
  const files = await targetFiles([before, after], { scope: 'whole' });
  const write = (name: string, data: Uint8Array | string) => writeFileSync(join(folder, name.replaceAll('/', '_')), data);
  for (const { name, bytes } of files) write(name, bytes);
  write('targets.json', JSON.stringify(await targetsMetadata({ version: 1, expires: '2099-01-01T00:00:00Z' }, files)));
  const base = await encodePack(before.head, before.records);
  const opened = await openPack(base);
  if (!opened.ok) throw opened.error;
  write('base', base);
  write('before.json', JSON.stringify({ version: before.head.version, hash: await contentHash(opened.value) }));
}

const rows = [];
for (const size of values.sizes.split(',').map(Number)) rows.push(await measured(size));
if (values.json) console.log(JSON.stringify({ rows }));
else console.table(rows);
