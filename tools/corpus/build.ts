import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { encodePack } from '../../lib/corpus/pack';
import { readCorpus } from '../../lib/corpus/source/read';
import type { Command } from './options';
import { bySeverity, printDrafts, printProblems } from './report';

/** `corpus build`: checks the source and writes the pack. The same source gives the same bytes. */
export const build: Command = async (options) => {
  const corpus = readCorpus(options.source);
  const { errors, warnings } = bySeverity(corpus.problems);
  printProblems(corpus, options);
  if (!corpus.pack) {
    console.error(`Nothing was written: ${errors.length} errors in ${options.source}.`);
    if (options.json) console.log(JSON.stringify({ ok: false, errors, warnings }));
    return 1;
  }
  const { head, records } = corpus.pack;
  const bytes = await encodePack(head, records);
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, bytes);
  const summary = {
    file: options.out,
    version: head.version,
    entities: records.entities.length,
    events: records.events.length,
    sources: records.sources.length,
    drafts: corpus.drafts.length,
    warnings: warnings.length,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  printDrafts(corpus.drafts);
  if (options.json) console.log(JSON.stringify({ ok: true, ...summary, left: corpus.drafts }));
  else console.table(Object.entries(summary).map(([what, value]) => ({ what, value })));
  return 0;
};
