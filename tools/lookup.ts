import { parseArgs } from 'node:util';
import { messageOf } from '../lib/result';
import { answerJsonLines } from './json-lines';
import { answer, type LookupAnswer, readRequest } from './lookup/answer';
import { openSearchable } from './lookup/corpus';

const USAGE = `The popup's search, from the command line.

  npm run --silent lookup < queries.jsonl           one {"query", "lang"?, "date"?} a line in, one {"query", "results"} a line out
  npm run --silent lookup -- QUERY [--date DAY] [--lang LANG] [--limit N] [--json]
  --pack FILE                                       look up in this pack instead of the bundled one`;

function table({ results }: LookupAnswer): string {
  if (results.length === 0) return 'Nothing found.';
  const width = Math.max(...results.map((result) => result.entity.length));
  return results.map(({ entity, title, score }) => `${score.toFixed(3)}  ${entity.padEnd(width)}  ${title}`).join('\n');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      lang: { type: 'string' },
      limit: { type: 'string' },
      pack: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const corpus = await openSearchable(values.pack);
  if (positionals.length === 0) {
    await answerJsonLines((line) => answer(corpus, readRequest(line)));
    return;
  }
  const { date, lang, limit } = values;
  const request = readRequest(JSON.stringify({ query: positionals.join(' '), date, lang, limit: limit && Number(limit) }));
  const found = answer(corpus, request);
  console.log(values.json ? JSON.stringify(found) : table(found));
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
