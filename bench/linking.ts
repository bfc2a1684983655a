import { loadLexicon } from '../lib/lexicon/load';
import { PartMemory, partsToLink } from '../lib/linking/link-parts';
import { createLinker } from '../lib/linking/linker';
import type { ArticleText } from '../lib/linking/types';
import { type LinkablePack, openLinkable } from '../tools/annotate/corpus';
import { readFixtures } from '../tools/eval/fixtures';
import type { GoldDocument } from '../tools/eval/gold';
import { createJudge } from '../tools/eval/run';
import { type DocumentScore, rates, scoreDocument, sum } from '../tools/eval/score';
import { hasSharedSet, readSharedSet } from '../tools/eval/shared';
import { peersOf } from './linking/peers';
import { joined } from './linking/texts';

/*
 * `npm run bench:linking`: what linking costs on top of the scan that it needs anyway, in one run and taking turns: a story of 20 KB made of
 * our own annotated ones (full of names), one of real ones where they are there, and the longest step in which 5 MB are linked. Then F1 side by
 * side with compromise, wink-nlp, plain longest match and one RegExp, each with the same names.
 */
const STORY_UNITS = 20_000;
const LONG_UNITS = 5_000_000;
/** As in `lib/background/annotate.ts`, ms. */
const SLICE = 4;
const WARM_UP = 60;
const TURNS = 200;

/** The lower tenth: other programs on the machine only ever add time. */
const typical = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 10)] ?? Number.NaN;

async function main(): Promise<void> {
  const pack = await openLinkable();
  const lexicon = loadLexicon(pack.lexicon);
  const linker = createLinker(pack);
  const own = (await readFixtures('tests/articles')).filter(({ role }) => role === 'on-topic');
  const shared = hasSharedSet() ? readSharedSet(pack.records.entities).filter(({ role }) => role === 'on-topic') : [];
  const english = (documents: typeof own): typeof own => documents.filter(({ lang }) => lang === 'en');
  const texts = {
    'our own, dense': joined(english(own), STORY_UNITS),
    ...(shared.length > 0 && { real: joined(english(shared), STORY_UNITS) }),
  };
  const rows = Object.entries(texts).map(([name, text]) => {
    const article: ArticleText = { text, lang: 'en', date: 17_000 };
    const scans: number[] = [];
    const links: number[] = [];
    for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
      const started = performance.now();
      lexicon.scan(text, 'all');
      const scanned = performance.now();
      linker.link(article);
      if (turn < WARM_UP) continue;
      scans.push(scanned - started);
      links.push(performance.now() - scanned);
    }
    const [scan, link] = [typical(scans), typical(links)];
    return {
      text: name,
      mentions: linker.link(article).mentions.length,
      'scan ms': scan,
      'link ms': link,
      'added / scan': (link - scan) / scan,
    };
  });
  console.table(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? Number(value.toFixed(2)) : value])),
    ),
  );
  printPeers(pack, english([...(await readFixtures('tests/articles')), ...(hasSharedSet() ? readSharedSet(pack.records.entities) : [])]));
  printSlices(linker, joined(english(own), LONG_UNITS));
}

/** Precision, recall and F1 on all English stories that are there, and the off-topic texts with marks, side by side. */
function printPeers(pack: LinkablePack, documents: readonly GoldDocument[]): void {
  const judge = createJudge(pack);
  const ways = [
    { name: 'our linker', score: (document: GoldDocument): DocumentScore => judge.judge(document) },
    ...peersOf(pack).map(({ name, find }) => ({ name, score: (document: GoldDocument) => scoreDocument(document, find(document.text)) })),
  ];
  const rows = ways.map(({ name, score }) => {
    const started = performance.now();
    const scores = documents.map(score);
    const time = performance.now() - started;
    const { precision, recall, f1 } = rates(
      sum(scores.filter(({ document }) => document.role !== 'off-topic').map(({ strict }) => strict)),
    );
    const marked = scores.filter(({ document, marks }) => document.role === 'off-topic' && marks > 0).length;
    const percent = (share: number): string => (100 * share).toFixed(1);
    return [
      name,
      { P: percent(precision), R: percent(recall), F1: percent(f1), 'off-topic with marks': marked, 'all texts, ms': Math.round(time) },
    ];
  });
  console.table(Object.fromEntries(rows));
}

/**
 * The processor time of each slice and of each step in which a long text is linked: other programs do not add to it, but the compiler's and the garbage
 * collector's threads do.
 */
function printSlices(linker: ReturnType<typeof createLinker>, text: string): void {
  const memory = new PartMemory();
  const slices: number[] = [];
  const stepTimes: number[] = [];
  let slice = 0;
  for (const { article } of partsToLink({ text, lang: 'en' })) {
    const steps = linker.steps(memory.recall(article));
    for (let isDone = false; !isDone; ) {
      const started = process.cpuUsage();
      const step = steps.next();
      if (step.done) memory.keep(step.value);
      const { user, system } = process.cpuUsage(started);
      stepTimes.push((user + system) / 1000);
      slice += (user + system) / 1000;
      if (slice >= SLICE) slices.push(slice);
      if (slice >= SLICE) slice = 0;
      isDone = step.done === true;
    }
  }
  console.log(`5 MB in slices that end after ${SLICE} ms: ${spread(slices)}`);
  console.log(`The same by steps: ${spread(stepTimes)}`);
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(2);
  return `${times.length}, median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
