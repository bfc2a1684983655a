import { readCorpus } from '../../lib/corpus/source/read';
import { corpusStats } from '../../lib/corpus/source/stats';
import type { Command } from './options';
import { printProblems } from './report';

/** `corpus stats`: what the published part of the corpus covers. */
export const stats: Command = async (options) => {
  const corpus = readCorpus(options.source);
  printProblems(corpus, options);
  if (!corpus.pack) {
    console.error('The corpus has errors; correct them first, or the counts would mislead.');
    return 1;
  }
  const counted = corpusStats(corpus.pack.records);
  if (options.json) {
    console.log(JSON.stringify(counted));
    return 0;
  }
  const { byKind, byYear, byMonth, byLanguage, bySources, gaps, ...totals } = counted;
  console.table([totals]);
  for (const [title, counts] of Object.entries({
    'Entities by kind': byKind,
    'Entities by number of sources': bySources,
    'Aliases by language': byLanguage,
    'Events by year': byYear,
    'Events by month': byMonth,
  })) {
    console.log(`\n${title}`);
    console.table(Object.entries(counts).map(([name, count]) => ({ name, count })));
  }
  console.log('\nLongest gaps in the timeline');
  console.table(gaps);
  return 0;
};
