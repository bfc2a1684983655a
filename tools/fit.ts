import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FEATURES, type Weights } from '../lib/linking/weights';
import { messageOf } from '../lib/result';
import { openLinkable } from './annotate/corpus';
import { readFixtures } from './eval/fixtures';
import { hasSharedSet, readSharedSet } from './eval/shared';
import { crossValidate, learn } from './fit/learn';
import { type Measured, measure, worth } from './fit/measure';
import priors from './fit/priors.json';

const USAGE = `Fits the linker's weights to annotated stories and writes lib/linking/weights.json.

  npm run fit -- [--spread 0,0.1,0.2,0.4,0.7] [--folds 5] [--write]

Starts from the editors' weights (tools/fit/priors.json), learns on our own stories and, when it is there, on ../shared/eval/dev, and
reports what that is worth on stories left out (as many parts as folds, each in turn). Several spreads are compared, 0 fits the thresholds
alone; the one that does best on stories left out is used, of equals the smallest. Writes nothing without --write, and nothing that does
worse than the editors' weights on stories left out.`;

const OUT = 'lib/linking/weights.json';

function write(weights: Weights): void {
  const features = Object.fromEntries(FEATURES.map((feature) => [feature, Math.round(weights.features[feature] * 100) / 100]));
  writeFileSync(OUT, `${JSON.stringify({ ...weights, features }, null, 2)}\n`);
  console.log(`Wrote ${OUT}.`);
}

/** Numbers of an option, as they were given; refuses what is none of the kind wanted. */
function numbers(name: string, given: string, isFit: (value: number) => boolean, wanted: string): number[] {
  return given.split(',').map((text) => {
    const value = Number(text);
    if (text.trim() === '' || !isFit(value)) throw new Error(`--${name} is ${wanted}, not "${text}"`);
    return value;
  });
}

function rounded(measured: Measured): Record<string, number> {
  return Object.fromEntries(Object.entries(measured).map(([name, value]) => [name, Math.round(value * 10_000) / 10_000]));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      spread: { type: 'string', default: '0,0.1,0.2,0.4,0.7' },
      folds: { type: 'string', default: '5' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const spreads = numbers('spread', values.spread, (value) => value >= 0, 'numbers from 0 up, with commas between');
  const [folds = 0] = numbers('folds', values.folds, (value) => Number.isInteger(value) && value > 1, 'a whole number above 1');
  const pack = await openLinkable();
  const documents = [...(await readFixtures('tests/articles')), ...(hasSharedSet() ? readSharedSet(pack.records.entities) : [])];
  const before = measure(pack, [[priors, documents]]);
  const table: Record<string, Record<string, number>> = { 'priors, untouched': rounded(before) };
  let best: { spread: number; leftOut: Measured } | undefined;
  for (const spread of spreads) {
    const leftOut = crossValidate(pack, documents, priors, spread, folds);
    table[`spread ${spread}, stories left out`] = rounded(leftOut);
    if (!best || worth(leftOut) > worth(best.leftOut)) best = { spread, leftOut };
  }
  if (!best) throw new Error('no spread was given');
  const weights = learn(pack, documents, priors, best.spread);
  table[`spread ${best.spread}, all stories`] = rounded(measure(pack, [[weights, documents]]));
  console.table(table);
  const { threshold, margin, certain } = weights;
  console.log(`threshold ${threshold}, margin ${margin}, certain ${certain}`);
  if (!values.write) return;
  if (worth(best.leftOut) < worth(before)) throw new Error('the fit does worse than the priors on stories left out: nothing was written');
  write(weights);
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
