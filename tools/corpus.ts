import { parseArgs } from 'node:util';
import { build } from './corpus/build';
import { BUNDLED } from './corpus/bundled-file';
import { check } from './corpus/check';
import { type Command, DEFAULT_OPTIONS } from './corpus/options';
import { stats } from './corpus/stats';
import { diff } from './publish/diff';
import { keygen } from './publish/keygen';
import { note } from './publish/note';
import { publish } from './publish/publish';
import { serve } from './publish/serve';
import { sign } from './publish/sign';
import { verify } from './publish/verify';

const USAGE = `npm run corpus -- <command> [options]

  check   read the source and list everything that is wrong with it
  build   check, then write the pack that the extension ships
  stats   count what the corpus covers

  keygen              make a key pair: --key FILE
  sign root|targets   add signatures to a draft, in turn with others: --key FILE
  publish             add the source's version to the feed and write FEED/public for a static host: --key FILE ...
  verify              check FEED/public as a reader would, every file of it
  diff [OLD [NEW]]    what changed, record by record and field by field; packs or source folders
  note [OLD]          write versions/<version>.yaml into the source: what is new or changed since the feed's newest version
  serve               the feed on this machine, to try it

  --source DIR   folder of the source (default: corpus)
  --feed DIR     the publisher's folder (default: feed), see docs/publishing.md
  --key FILE     secret key; may be given several times; its passphrase is asked for, or read from SIYAQ_KEY_PASSPHRASE
  --plain        keygen: no passphrase, for a key that a server uses by itself
  --now MOMENT   moment from which validity counts, e.g. 2026-11-26T12:00:00Z (default: the clock)
  --renew        publish: sign the same contents for another while
  --port N       serve: port (default: 8787)
  --out FILE     pack to write (build; default: ${BUNDLED})
  --warnings     list warnings one by one, not only their number
  --json         one JSON object on standard output instead of tables

Diagnostics go to standard error. Exit codes: 0 in order, 1 errors in the source, 2 wrong use.`;

const COMMANDS: Readonly<Record<string, Command>> = { check, build, stats, keygen, sign, publish, verify, diff, note, serve };
/** Commands that take words behind their name. */
const WITH_REST: ReadonlySet<string> = new Set(['sign', 'diff', 'note']);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: 'string', default: 'corpus' },
      out: { type: 'string', default: BUNDLED },
      warnings: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      feed: { type: 'string', default: DEFAULT_OPTIONS.feed },
      key: { type: 'string', multiple: true, default: [] },
      plain: { type: 'boolean', default: false },
      now: { type: 'string' },
      renew: { type: 'boolean', default: false },
      port: { type: 'string', default: String(DEFAULT_OPTIONS.port) },
      help: { type: 'boolean', default: false },
    },
  });
  const [name, ...rest] = positionals;
  const command = name === undefined ? undefined : COMMANDS[name];
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (name === undefined || !command || (rest.length > 0 && !WITH_REST.has(name))) {
    console.error(USAGE);
    return 2;
  }
  const { key, port, now, ...others } = values;
  return command({ ...others, keys: key, now, port: Number(port), rest });
}

// Whoever reads the output may stop reading (`| head`): the work goes on all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
