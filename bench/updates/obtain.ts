import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { TargetsSchema } from '../../lib/updates/metadata';
import { newestPack, obtainPack } from '../../lib/updates/obtain';

/*
 * One measurement in a process of its own, which has done nothing else: `bench/updates.ts` starts it with a folder and `full` or `delta`.
 * Prints time and what the process grew by at most.
 */
const [folder = '', way] = process.argv.slice(2);
const file = (name: string) => new Uint8Array(readFileSync(join(folder, name.replaceAll('/', '_'))));
const targets = v.parse(TargetsSchema, JSON.parse(readFileSync(join(folder, 'targets.json'), 'utf8')));
const before: { readonly version: string; readonly hash: string } = JSON.parse(readFileSync(join(folder, 'before.json'), 'utf8'));
const wanted = newestPack(targets, undefined);
const latest = { ...wanted.custom, ...before, size: 0, delta: false };
globalThis.gc?.();
const idle = process.memoryUsage().rss;
const start = performance.now();
const obtained = await obtainPack(wanted, targets, way === 'delta' ? latest : undefined, {
  download: async ({ name }) => file(name),
  base: async () => file('base'),
  sparing: false,
});
const time = performance.now() - start;
if (obtained?.latest.delta !== (way === 'delta')) throw new Error('not the way that was to be measured');
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ time: Math.round(time), memory: Math.round((peak - idle) / 2 ** 20), size: obtained.latest.size }));
