import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openPack } from '../../lib/corpus/pack';
import { compileTables } from '../../lib/corpus/pack-tables';
import type { Pack } from '../../lib/corpus/pack-types';
import type { EntityRecord, PackRecords } from '../../lib/corpus/records';
import { compileCorpus } from '../../lib/corpus/source/compile';
import { loadCorpusSource } from '../../lib/corpus/source/load';
import { freshBundle } from '../corpus/bundled-file';

/** What the linker needs of a pack. */
export type LinkablePack = Pick<Pack, 'records' | 'lexicon'>;

const SOURCE = 'corpus';

/**
 * The corpus to annotate with: a pack's file, or the YAML source compiled in memory, so that what was just edited is what is tried.
 * @param file a `.siyaq` file or a source folder; when absent the bundled pack, or, where it is not up to date, `corpus/`
 * @throws when it cannot be read or is no pack, with the file's name
 */
export async function openLinkable(file: string = freshBundle() ?? SOURCE): Promise<LinkablePack> {
  if (existsSync(path.join(file, 'corpus.yaml'))) return fromSource(file);
  const pack = await openPack(new Uint8Array(readFileSync(file)));
  if (!pack.ok) throw new Error(`${file}: ${pack.error.message}`);
  return pack.value;
}

function fromSource(folder: string): LinkablePack {
  const source = loadCorpusSource(folder);
  for (const { file, line, field, message } of source.problems.filter((problem) => problem.severity === 'error')) {
    console.error(`${file}:${line}: ${field}: ${message} (left out)`);
  }
  const { records } = compileCorpus(source);
  return { records, lexicon: compileTables(records).lexicon };
}

/** English Wikipedia title, or `?Name` where there is no article. */
export function titleOf({ wikipedia, name }: EntityRecord): string {
  return wikipedia ?? `?${name}`;
}

/** The entity at an index that the linker gave. */
export function entityAt(records: PackRecords, index: number): EntityRecord {
  const entity = records.entities[index];
  if (!entity) throw new RangeError(`the linker named entity ${index}, which the pack does not hold`);
  return entity;
}
