import { BUNDLED, listGenerations, readState } from '../corpus/generations';
import type { Pack } from '../corpus/pack-types';
import type { GenerationRow } from '../corpus/store-database';
import type { CorpusStatus, DeepReadonly } from '../messages';
import type { StartedCorpus } from './corpus-start';
import type { Engine } from './engine';

type Status = DeepReadonly<CorpusStatus>;

/** What is installed, which generation answers, and what is not as it should be. */
export async function corpusStatus({ generation, pack }: Engine, { store, notice }: StartedCorpus, extension: string): Promise<Status> {
  const rows = store ? (await listGenerations(store)).generations : [memoryRow(pack, extension)];
  const told = store ? (await readState(store)).notice : notice;
  return {
    storage: store ? 'indexeddb' : 'memory',
    ...(told && { notice: told }),
    generations: rows.map((row) => statusOf(row, generation)),
    about: aboutOf(pack),
  };
}

function aboutOf({ meta: { licence, notice, asOf } }: Pack): NonNullable<Status['about']> {
  return { licence, notice, asOf };
}

function statusOf({ generation, meta, installed, origin, signed }: GenerationRow, active: number): Status['generations'][number] {
  return { generation, ...meta, installed, origin, signed, active: generation === active };
}

function memoryRow({ meta: { title, version, counts } }: Pack, extension: string): GenerationRow {
  const meta = { title, version, counts };
  const installed = new Date().toISOString();
  return { generation: BUNDLED, serial: 0, installed, origin: { type: 'bundled' }, signed: false, digest: '', extension, meta };
}
