import { statSync } from 'node:fs';
import { encodePack, openPack } from '../../lib/corpus/pack';
import { readCorpus } from '../../lib/corpus/source/read';
import { type ChangeLog, changesBetween } from '../../lib/updates/changes';
import type { Content } from '../../lib/updates/content-hash';
import type { Command } from '../corpus/options';
import { changeLines } from './change-lines';
import { readPack, Workspace } from './workspace';

/**
 * `corpus diff [OLD [NEW]]`: what a person reviews before signing. Each side is a pack file or a source folder; OLD is the feed's newest version
 * and NEW the source unless told otherwise.
 */
export const diff: Command = async (options) => {
  const [old, next = options.source] = options.rest;
  const newest = old ?? new Workspace(options.feed).packPaths().at(-1)?.path;
  const log: ChangeLog = changesBetween(newest === undefined ? undefined : await contentOf(newest), await contentOf(next));
  if (options.json) console.log(JSON.stringify(log));
  else for (const line of changeLines(log)) console.log(line);
  return 0;
};

async function contentOf(path: string): Promise<Content> {
  if (!statSync(path).isDirectory()) return readPack(path);
  const { pack } = readCorpus(path);
  if (!pack) throw new Error(`${path} has errors. \`corpus check\` lists them.`);
  const opened = await openPack(await encodePack(pack.head, pack.records));
  if (!opened.ok) throw opened.error;
  return opened.value;
}
