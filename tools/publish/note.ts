import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodePack, openPack } from '../../lib/corpus/pack';
import { readCorpus } from '../../lib/corpus/source/read';
import type { Command } from '../corpus/options';
import { changedSince } from './changed-since';
import { readPack, Workspace } from './workspace';

/**
 * `corpus note [OLD]`: writes `versions/<version>.yaml` into the source: which entities and events are new or changed since OLD, a pack; since the
 * feed's newest version unless told otherwise. The entity page says from it when something changed last.
 */
export const note: Command = async (options) => {
  const [old = new Workspace(options.feed).packPaths().at(-1)?.path] = options.rest;
  if (old === undefined) throw new Error(`Nothing was published in ${options.feed} yet: the first version needs no notes.`);
  const { pack } = readCorpus(options.source);
  if (!pack) throw new Error(`${options.source} has errors. \`corpus check\` lists them.`);
  const opened = await openPack(await encodePack(pack.head, pack.records));
  if (!opened.ok) throw opened.error;
  const { entities, events } = changedSince(await readPack(old), opened.value);
  const folder = join(options.source, 'versions');
  const file = join(folder, `${pack.head.version}.yaml`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, [`version: ${pack.head.version}`, ...lines('entities', entities), ...lines('events', events), ''].join('\n'));
  if (options.json) console.log(JSON.stringify({ ok: true, file, entities: entities.length, events: events.length }));
  else console.log(`${file}: ${entities.length} entities, ${events.length} events`);
  return 0;
};

function lines(what: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [`${what}: []`] : [`${what}:`, ...ids.map((id) => `  - ${id}`)];
}
