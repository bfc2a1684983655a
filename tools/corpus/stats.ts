import { readCorpus } from '../../lib/corpus/source/read';
import { corpusStats } from '../../lib/corpus/source/stats';
import type { Command } from './options';
import { printProblems } from './report';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** `corpus stats`: what the published part of the corpus covers. */
export const stats: Command = async (options) => {
  const corpus = readCorpus(options.source);
  printProblems(corpus, options);
  if (!corpus.pack) {
    console.error('The corpus has errors; correct them first, or the counts would mislead.');
    return 1;
  }
  const counted = corpusStats(corpus.pack.records, corpus.source.settings?.value.quiet);
  if (options.json) {
    console.log(JSON.stringify(counted));
    return 0;
  }
  const { byKind, byYear, byMonth, byLanguage, bySources, cardsByPriority, gaps, withSources, rolesWithBothEnds, ...totals } = counted;
  console.table([totals]);
  console.table([{ 'statements with sources': percent(withSources), 'roles with both ends': percent(rolesWithBothEnds) }]);
  for (const [title, counts] of Object.entries({
    'Entities by kind': byKind,
    'Finished cards by priority': cardsByPriority,
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
