import { parseArgs } from 'node:util';
import { syntheticRecords, type Typing, typings } from './search/corpus';
import { CONTENDERS, type Engine } from './search/peers';

/*
 * Look-up side by side: milliseconds for each key typed (the names of invented entities, every second one with a typing error) and success in
 * first place and in the first three, in one run. `npm run bench:search -- [--quick] [--json]`; quick = 1,000 entities only.
 */

const WARM_UP = 3;
/** Names looked up at each size; every key of them is a query. Peers take up to a second for a key at the larger size. */
const LOOK_UPS: ReadonlyMap<number, number> = new Map([
  [1_000, 60],
  [100_000, 10],
]);

interface Row {
  readonly entities: number;
  readonly engine: string;
  readonly p50: number;
  readonly p95: number;
  readonly first: number;
  readonly firstThree: number;
  readonly buildMs: number;
  readonly loadMs: number;
  readonly bytes: number | null;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

function measure(engine: Engine, list: readonly Typing[]): Pick<Row, 'p50' | 'p95' | 'first' | 'firstThree'> {
  for (const { keys } of list.slice(0, WARM_UP)) for (const key of keys) engine.search(key);
  const times: number[] = [];
  let first = 0;
  let firstThree = 0;
  for (const { keys, expected } of list) {
    let found: number[] = [];
    for (const key of keys) {
      const [result, ms] = timed(() => engine.search(key));
      times.push(ms);
      found = result;
    }
    const place = found.indexOf(expected);
    first += Number(place === 0);
    firstThree += Number(place >= 0 && place < 3);
  }
  times.sort((a, b) => a - b);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), first: first / list.length, firstThree: firstThree / list.length };
}

function run(sizes: readonly number[]): Row[] {
  return sizes.flatMap((entities) => {
    const records = syntheticRecords(entities);
    const list = typings(records, LOOK_UPS.get(entities) ?? 0);
    return CONTENDERS.map((contender): Row => {
      console.error(`${contender.name}, ${entities} entities`);
      const [open, buildMs] = timed(() => contender.build(records));
      const [engine, loadMs] = timed(open);
      return { entities, engine: contender.name, ...measure(engine, list), buildMs, loadMs, bytes: engine.bytes ?? null };
    });
  });
}

function print(rows: readonly Row[]): void {
  console.table(
    rows.map(({ entities, engine, p50, p95, first, firstThree, buildMs, loadMs, bytes }) => ({
      entities,
      engine,
      'p50 ms': p50.toFixed(2),
      'p95 ms': p95.toFixed(2),
      first: first.toFixed(3),
      'first three': firstThree.toFixed(3),
      'build ms': buildMs.toFixed(0),
      'load ms': loadMs.toFixed(1),
      MB: bytes === null ? '' : (bytes / 1e6).toFixed(2),
    })),
  );
}

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } });
const rows = run(values.quick ? [1_000] : [...LOOK_UPS.keys()]);
if (values.json) console.log(JSON.stringify({ benchmark: 'search', rows }));
else print(rows);
