import { parseArgs } from 'node:util';
import { build } from './corpus/build';
import { BUNDLED } from './corpus/bundled-file';
import { check } from './corpus/check';
import type { Command } from './corpus/options';
import { stats } from './corpus/stats';

const USAGE = `npm run corpus -- <command> [options]

  check   read the source and list everything that is wrong with it
  build   check, then write the pack that the extension ships
  stats   count what the corpus covers

  --source DIR   folder of the source (default: corpus)
  --out FILE     pack to write (build; default: ${BUNDLED})
  --warnings     list warnings one by one, not only their number
  --json         one JSON object on standard output instead of tables

Diagnostics go to standard error. Exit codes: 0 in order, 1 errors in the source, 2 wrong use.`;

const COMMANDS: Readonly<Record<string, Command>> = { check, build, stats };

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: 'string', default: 'corpus' },
      out: { type: 'string', default: BUNDLED },
      warnings: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [name, ...rest] = positionals;
  const command = name === undefined ? undefined : COMMANDS[name];
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (!command || rest.length > 0) {
    console.error(USAGE);
    return 2;
  }
  return command(values);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
