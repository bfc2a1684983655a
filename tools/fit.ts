import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FEATURES, type Weights } from '../lib/linking/weights';
import { messageOf } from '../lib/result';
import { type LinkablePack, openLinkable } from './annotate/corpus';
import { readFixtures } from './eval/fixtures';
import type { GoldDocument } from './eval/gold';
import { createJudge } from './eval/run';
import { rates, sum } from './eval/score';
import { hasSharedSet, readSharedSet } from './eval/shared';
import priors from './fit/priors.json';
import { fitWeights } from './fit/regression';
import { samplesOf } from './fit/samples';

const USAGE = `Fits the linker's weights to annotated stories and writes lib/linking/weights.json.

  npx tsx tools/fit.ts [--spread 0.7] [--folds 5] [--write]

Starts from the editors' weights (tools/fit/priors.json), learns on our own stories and, when it is there, on ../shared/eval/dev, and
reports what that is worth on stories left out (as many parts as folds, each in turn). Writes nothing without --write, and nothing that does clearly worse.`;

const THRESHOLDS = [0, 0.5, 1];
const MARGINS = [0.1, 0.3, 0.8];
/** An off-topic text with a mark weighs as much as this loss of F1. */
const COST_OF_OFF_TOPIC = 0.002;
/** Loss of F1 on stories left out that is within the noise: one name in a thousand. */
const TOLERANCE = 0.001;
const OUT = 'lib/linking/weights.json';

/** Weights learnt from documents: twice, because what is certain depends on the weights; then the thresholds, by trial. */
function learn(pack: LinkablePack, documents: readonly GoldDocument[], spread: number): Weights {
  let weights: Weights = priors;
  for (let round = 0; round < 2; round++) {
    const judge = createJudge(pack, weights);
    const samples = documents.filter((document) => document.role !== 'off-topic').flatMap((document) => samplesOf(judge, document));
    weights = { ...priors, features: fitWeights(samples, priors.features, spread) };
  }
  return withThresholds(pack, documents, weights);
}

/** The threshold and the margin that score best on the documents; of equals, the ones tried first. */
function withThresholds(pack: LinkablePack, documents: readonly GoldDocument[], weights: Weights): Weights {
  const tried = [weights, ...THRESHOLDS.flatMap((threshold) => MARGINS.map((margin) => ({ ...weights, threshold, margin })))];
  let best: { weights: Weights; score: number } | undefined;
  for (const one of tried) {
    const { f1, offTopicWithMarks } = measure(pack, [[one, documents]]);
    const score = f1 - offTopicWithMarks * COST_OF_OFF_TOPIC;
    if (!best || score > best.score) best = { weights: one, score };
  }
  return best?.weights ?? weights;
}

interface Result {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly offTopicWithMarks: number;
}

function measure(pack: LinkablePack, parts: readonly (readonly [Weights, readonly GoldDocument[]])[]): Result {
  const judged = parts.flatMap(([weights, documents]) => documents.map(createJudge(pack, weights).judge));
  const onTopic = judged.filter(({ document }) => document.role !== 'off-topic');
  const offTopicWithMarks = judged.filter(({ document, marks }) => document.role === 'off-topic' && marks > 0).length;
  return { ...rates(sum(onTopic.map(({ strict }) => strict))), offTopicWithMarks };
}

function write(weights: Weights): void {
  const features = Object.fromEntries(FEATURES.map((feature) => [feature, Math.round(weights.features[feature] * 100) / 100]));
  writeFileSync(OUT, `${JSON.stringify({ ...weights, features }, null, 2)}\n`);
  console.log(`Wrote ${OUT}.`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      spread: { type: 'string', default: '0.7' },
      folds: { type: 'string', default: '5' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const spread = Number(values.spread);
  if (!(spread > 0)) throw new Error(`--spread is a number above 0, not "${values.spread}"`);
  const count = Number(values.folds);
  if (!(Number.isInteger(count) && count > 1)) throw new Error(`--folds is a whole number above 1, not "${values.folds}"`);
  const pack = await openLinkable();
  const documents = [...(await readFixtures('tests/articles')), ...(hasSharedSet() ? readSharedSet(pack.records.entities) : [])];
  const fold = (at: number): GoldDocument[] => documents.filter((_, index) => index % count === at);
  const folds = Array.from({ length: count }, (_, at) => at);
  const before = measure(pack, [[priors, documents]]);
  const leftOut = measure(
    pack,
    folds.map(
      (at) =>
        [
          learn(
            pack,
            documents.filter((document) => !fold(at).includes(document)),
            spread,
          ),
          fold(at),
        ] as const,
    ),
  );
  const weights = learn(pack, documents, spread);
  console.table({ priors: before, 'fitted, stories left out': leftOut, 'fitted, all stories': measure(pack, [[weights, documents]]) });
  if (!values.write) return;
  if (leftOut.f1 < before.f1 - TOLERANCE || leftOut.offTopicWithMarks > before.offTopicWithMarks)
    throw new Error('the fit does worse than the priors on stories left out: nothing was written');
  write(weights);
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
