import { loadLexicon } from '../lib/lexicon/load';
import { createLinker } from '../lib/linking/linker';
import { splitText } from '../lib/linking/split-text';
import type { ArticleText } from '../lib/linking/types';
import { openLinkable } from '../tools/annotate/corpus';
import { readFixtures } from '../tools/eval/fixtures';
import { hasSharedSet, readSharedSet } from '../tools/eval/shared';
import { joined } from './linking/texts';

/*
 * `npm run bench:linking`: what linking costs on top of the scan that it needs anyway, in one run and taking turns: a story of 20 KB made of
 * our own annotated ones (full of names), one of real ones where they are there, and the longest step in which 5 MB are linked.
 */
const STORY_UNITS = 20_000;
const LONG_UNITS = 5_000_000;
const WARM_UP = 60;
const TURNS = 200;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

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
    const [scan, link] = [median(scans), median(links)];
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
  printSlices(linker, joined(english(own), LONG_UNITS));
}

/** The time of each part in which a long text is linked. */
function printSlices(linker: ReturnType<typeof createLinker>, text: string): void {
  const times = splitText({ text, lang: 'en' }).map(({ article }) => {
    const started = performance.now();
    linker.link(article);
    return performance.now() - started;
  });
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(2);
  console.log(`5 MB in ${times.length} parts: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
