import { makeNames, makeText, type ScriptName } from './corpora';
import { ENGINES } from './lexicon/engines';
import { hasPython, timePython } from './lexicon/python';
import { median } from './statistics';

/*
 * `npm run bench`: the lexicon side by side with a bare loop over the text, one RegExp, npm's multi-string matchers and pyahocorasick, in one run:
 * the engines take turns, medians are compared, figures are ratios to the bare loop. `--quick` leaves out the large cases, `--json` prints
 * one object. Names and texts are made up from seeds and the same everywhere; no text repeats itself.
 */
const quick = process.argv.includes('--quick');
const json = process.argv.includes('--json');
const NAME_COUNTS = quick ? [2000, 20_000] : [2000, 20_000, 200_000, 1_000_000];
const TEXT_UNITS = quick ? [20_000, 200_000] : [20_000, 200_000, 5_000_000];
const SCRIPTS: readonly ScriptName[] = ['english', 'arabic'];
/** Every this many words a name; 0 = a text without names. */
const DENSITIES = [12, 0];
/** At least this much text is scanned per engine and case, and at least this many turns, for a steady median. */
const LEAST_UNITS = quick ? 600_000 : 3_000_000;
const LEAST_TURNS = 3;
const MOST_TURNS = 40;
/** A slow engine that has used this much time in one case, ms, takes no further turns there. */
const MOST_TIME = 400;
/** An engine that by its time on the shorter text would need more than this for one turn, ms, is left out of the longer ones. */
const MOST_TURN = 400;

interface Row {
  readonly script: string;
  readonly names: number;
  readonly units: number;
  readonly text: string;
  readonly engine: string;
  readonly ratio: number;
  readonly nanosecondsPerUnit: number;
  readonly hits: number;
  readonly buildMs: number | null;
  readonly loadMs: number | null;
  readonly bytesPerName: number | null;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const rows: Row[] = [];
/** What was left out of single cases. */
const tooSlow = new Set<string>();
const python = hasPython();
if (!python) console.error('pyahocorasick is left out: Debian package python3-ahocorasick is not installed.');

for (const script of SCRIPTS) {
  for (const count of NAME_COUNTS) {
    console.error(`${script}: ${count} names ...`);
    const names = makeNames(script, count);
    const built = ENGINES.filter(({ mostNames }) => count <= mostNames).map((engine) => {
      const started = performance.now();
      const tool = engine.build(names);
      return { name: engine.name, buildMs: performance.now() - started, nsPerUnit: 0, ...tool };
    });
    for (const units of TEXT_UNITS) {
      for (const density of DENSITIES) {
        const text = makeText(script, units, names, density);
        const turns = Math.min(MOST_TURNS, Math.max(LEAST_TURNS, Math.ceil(LEAST_UNITS / units)));
        const contenders = built.filter((engine) => {
          const able = (engine.nsPerUnit * units) / 1e6 <= MOST_TURN;
          if (!able) tooSlow.add(`${engine.name}: ${script}, ${count} names, ${units} units`);
          return able;
        });
        const times = contenders.map(() => [] as number[]);
        let hits = contenders.map(() => 0);
        // Turn 0 warms up; its time counts only towards what a slow engine may use.
        const spent = contenders.map(() => 0);
        for (let turn = 0; turn <= turns; turn++) {
          hits = contenders.map(({ find }, index) => {
            const own = times[index] ?? [];
            if ((spent[index] ?? 0) > MOST_TIME && own.length > 0) return hits[index] ?? 0;
            const started = performance.now();
            const found = find(text);
            const time = performance.now() - started;
            spent[index] = (spent[index] ?? 0) + time;
            if (turn > 0) own.push(time);
            return found;
          });
        }
        contenders.forEach((engine, index) => {
          engine.nsPerUnit = Math.max(engine.nsPerUnit, (median(times[index] ?? []) * 1e6) / units);
        });
        const base = median(times[0] ?? []);
        const common = { script, names: count, units, text: density === 0 ? 'misses' : 'hits' };
        contenders.forEach(({ name, buildMs, loadMs, bytes }, index) => {
          const time = median(times[index] ?? []);
          rows.push({
            ...common,
            engine: name,
            ratio: rounded(time / base, 2),
            nanosecondsPerUnit: rounded((time * 1e6) / units, 2),
            hits: hits[index] ?? 0,
            buildMs: index === 0 ? null : rounded(buildMs, 1),
            loadMs: loadMs === undefined ? null : rounded(loadMs, 2),
            bytesPerName: bytes === undefined ? null : rounded(bytes / count, 1),
          });
        });
        if (python) {
          const measured = timePython(names, text, Math.min(turns, 10));
          const time = median(measured.times);
          rows.push({
            ...common,
            engine: 'pyahocorasick',
            ratio: rounded(time / base, 2),
            nanosecondsPerUnit: rounded((time * 1e6) / units, 2),
            hits: measured.hits,
            buildMs: rounded(measured.build, 1),
            loadMs: null,
            bytesPerName: null,
          });
        }
      }
    }
  }
}

const skipped = ENGINES.filter(({ mostNames }) => NAME_COUNTS.some((count) => count > mostNames)).map(
  ({ name, mostNames }) => `${name}: up to ${mostNames} names`,
);
/** How many times slower than among the fewest names the scan is among the most. */
const flatness = rows
  .filter(({ engine, names }) => engine === 'siyaq' && names === NAME_COUNTS[0])
  .map(({ script, units, text, ratio }) => {
    const same = rows.filter((row) => row.engine === 'siyaq' && row.script === script && row.units === units && row.text === text);
    return { script, units, text, ...Object.fromEntries(same.map((row) => [`${row.names} names`, rounded(row.ratio / ratio, 2)])) };
  });
if (json) console.log(JSON.stringify({ rows, flatness, skipped, tooSlow: [...tooSlow] }));
else {
  console.table(rows);
  console.log('Ratio to the bare loop, by that among the fewest names:');
  console.table(flatness);
  for (const line of skipped) console.log(`Left out beyond what it builds in reasonable time and memory: ${line}`);
  for (const line of tooSlow) console.log(`Left out as it would need more than ${MOST_TURN} ms a turn: ${line}`);
}
