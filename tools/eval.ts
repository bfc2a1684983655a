import { parseArgs } from 'node:util';
import { messageOf } from '../lib/result';
import { openLinkable } from './annotate/corpus';
import { ablate } from './eval/ablation';
import { readFixtures } from './eval/fixtures';
import { floorOf, writeFloor } from './eval/floor';
import { printAblation, printSummary } from './eval/print';
import { createJudge } from './eval/run';
import { hasSharedSet, readSharedSet } from './eval/shared';
import { summarise } from './eval/summary';

const USAGE = `Scores finding and linking on annotated stories: our own in tests/articles always, ../shared/eval when it is there.

  npm run --silent eval -- [--errors] [--json] [--lang LANG] [--pack PATH]
  npm run --silent eval -- --write-floor           the present score on our own stories becomes the least that the tests accept
  npm run --silent eval -- --ablation [--json]      what each signal is worth: the score without it`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      errors: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      ablation: { type: 'boolean', default: false },
      'write-floor': { type: 'boolean', default: false },
      pack: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const pack = await openLinkable(values.pack);
  const { entities } = pack.records;
  const kinds = new Map<string, string>(entities.map((entity) => [entity.id, entity.kind]));
  const judge = createJudge(pack);
  const sets = { own: await readFixtures('tests/articles'), ...(hasSharedSet() && { shared: readSharedSet(entities) }) };
  if (values.ablation) {
    printAblation(ablate(pack, Object.values(sets).flat()), values.json);
    return;
  }
  const summaries = Object.entries(sets).map(([name, documents]) => {
    const wanted = documents.filter((document) => values.lang === undefined || document.lang === values.lang);
    return [name, summarise(wanted.map(judge.judge), (id) => kinds.get(id) ?? 'unknown')] as const;
  });
  const own = summaries.find(([name]) => name === 'own')?.[1];
  if (values['write-floor'] && own) writeFloor(floorOf(own));
  if (values.json) console.log(JSON.stringify(Object.fromEntries(summaries)));
  else for (const [name, summary] of summaries) printSummary(name, summary, values.errors);
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
