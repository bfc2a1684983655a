import { readFileSync } from 'node:fs';
import { encodePack, openPack } from '../../lib/corpus/pack';
import { readCorpus } from '../../lib/corpus/source/read';
import { compareVersions } from '../../lib/corpus/versions';
import type { Options } from '../corpus/options';
import { bySeverity, printProblems } from '../corpus/report';
import { changedSince } from './changed-since';
import { readPack, type Workspace } from './workspace';

/**
 * Packs the source and keeps the pack with the feed's earlier ones.
 *
 * @throws Error when the source has errors, when its version was published with other contents, or is older than what was published.
 */
export async function addSource(workspace: Workspace, options: Options): Promise<void> {
  const corpus = readCorpus(options.source);
  printProblems(corpus, options);
  if (!corpus.pack) throw new Error(`Nothing was published: ${bySeverity(corpus.problems).errors.length} errors in ${options.source}.`);
  const { head, records } = corpus.pack;
  const bytes = await encodePack(head, records);
  const packs = workspace.packPaths();
  const same = packs.find(({ version }) => version === head.version);
  if (same) {
    if (readFileSync(same.path).equals(bytes)) return;
    throw new Error(`Version ${head.version} was published with other contents. Raise the version in ${options.source}/corpus.yaml.`);
  }
  const newest = packs.at(-1);
  if (newest && compareVersions(head.version, newest.version) < 0)
    throw new Error(
      `Version ${head.version} is older than ${newest.version}, which was published. Raise it in ${options.source}/corpus.yaml.`,
    );
  if (newest) await requireNotes(newest.path, bytes, options.source);
  workspace.addPack(head.version, bytes);
}

/** What changed must be noted in the source: readers are told from it, and the same source must give the same pack. */
async function requireNotes(before: string, bytes: Uint8Array<ArrayBuffer>, source: string): Promise<void> {
  const opened = await openPack(bytes);
  if (!opened.ok) throw opened.error;
  const { meta, records } = opened.value;
  const changed = changedSince(await readPack(before), opened.value);
  for (const what of ['entities', 'events'] as const) {
    const noted = records[what].filter((record) => record.changed === meta.version).map(({ id }) => id);
    if ([...noted].sort().join() === [...changed[what]].sort().join()) continue;
    throw new Error(`${source}/versions/${meta.version}.yaml does not name the ${what} that changed. Write it with \`corpus note\`.`);
  }
}
