import { readCorpus } from '../../lib/corpus/source/read';
import type { Command } from './options';
import { bySeverity, printProblems, printRuleCounts } from './report';

/** `corpus check`: everything that is wrong with the source. */
export const check: Command = async (options) => {
  const corpus = readCorpus(options.source);
  const { source, problems, drafts } = corpus;
  const { errors, warnings } = bySeverity(problems);
  const counts = {
    entities: source.entities.length,
    events: source.events.length,
    sources: source.sources.length,
    drafts: drafts.length,
    errors: errors.length,
    warnings: warnings.length,
  };
  printProblems(corpus, options);
  if (options.json) console.log(JSON.stringify({ ok: errors.length === 0, counts, errors, warnings, drafts }));
  else {
    console.table([counts]);
    printRuleCounts(problems);
    if (warnings.length > 0 && !options.warnings) console.error('Run with --warnings to see each warning with its place.');
  }
  return errors.length === 0 ? 0 : 1;
};
