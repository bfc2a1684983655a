import { sha256Hex } from '../bytes';
import { activateGeneration, BUNDLED, listGenerations, sweepGenerations } from '../corpus/generations';
import { type InstallError, installPack, type Provenance } from '../corpus/install';
import { decodePack, writePack } from '../corpus/pack';
import type { Pack } from '../corpus/pack-types';
import { type Store, StoreError } from '../corpus/store';
import type { GenerationRow } from '../corpus/store-database';
import { readGeneration } from '../corpus/store-generation';
import { putInbox, readInbox, sweepInbox, takeInbox } from '../corpus/store-inbox';
import type { Answer, BackgroundContract, CorpusStatus, DeepReadonly } from '../messages';
import { createQueue } from '../queue';
import { messageOf, type Result } from '../result';
import { floorAbove, isGoingBack, signedBy } from '../updates/generation-rules';
import { sweepFeeds } from '../updates/store';
import { type CorpusPorts, type StartedCorpus, startCorpus, updateBundled } from './corpus-start';
import { createEngine, type Engine } from './engine';

/** Hears which generation answers: `started` when the background starts, `changed` when another takes over. */
export type CorpusListener = (engine: Engine, event: 'started' | 'changed') => Promise<void>;

/** The corpora of this browser. All changes run one after another. */
export class Corpus {
  readonly #ports: CorpusPorts;
  readonly #listener: CorpusListener;
  readonly #inTurn = createQueue();
  #started: Promise<StartedCorpus> | undefined;
  #engine: Promise<Engine> | undefined;

  constructor(ports: CorpusPorts, listener: CorpusListener) {
    this.#ports = ports;
    this.#listener = listener;
  }

  /** The engine of the active generation: what every answer waits for. The first call starts it. */
  ready(): Promise<Engine> {
    this.#engine ??= this.#start().catch((error: unknown) => {
      // The next question tries again.
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  /** What is installed, and what is not as it should be. */
  async status(): Promise<DeepReadonly<CorpusStatus>> {
    const engine = await this.ready();
    const { store, notice } = await this.#corpus();
    const rows = store ? (await listGenerations(store)).generations : [memoryRow(engine.pack, this.#ports.extension)];
    return {
      storage: store ? 'indexeddb' : 'memory',
      ...(notice !== undefined && { notice }),
      generations: rows.map((row) => statusOf(row, engine.generation)),
      about: aboutOf(engine.pack),
    };
  }

  /**
   * Installs a pack and makes it active, in turn with other changes.
   *
   * @throws Error in plain words when nothing can be stored.
   */
  async install(pack: Pack, provenance: Omit<Provenance, 'extension' | 'activate'>): Promise<Result<GenerationRow, InstallError>> {
    const store = await this.store();
    return this.#inTurn(async () => {
      const installed = await installPack(store, pack, { ...provenance, extension: this.#ports.extension, activate: true });
      if (installed.ok) await this.#switchTo(installed.value.generation, pack);
      return installed;
    });
  }

  /** Says what a file in the inbox is, and leaves it there. */
  async examine(key: string): Promise<Answer<BackgroundContract, 'corpus.examine'>> {
    try {
      const store = await this.store();
      const file = await readInbox(key);
      const decoded = await decodePack(file);
      if (!decoded.ok) return { ok: false, message: decoded.error.message };
      const { title, version } = decoded.value.meta;
      const feed = await signedBy(store, file);
      return { ok: true, title, version, ...(feed !== undefined && { signedBy: feed }) };
    } catch (error) {
      return { ok: false, message: messageOf(error) };
    }
  }

  /** Installs the pack that lies in the inbox under `key` and makes it active. Whatever fails, the active one stays. */
  async importPack(key: string, fileName: string): Promise<Answer<BackgroundContract, 'corpus.import'>> {
    try {
      const store = await this.store();
      const file = await takeInbox(key);
      const decoded = await decodePack(file);
      if (!decoded.ok) return { ok: false, message: decoded.error.message };
      const pack = decoded.value;
      const signed = (await signedBy(store, file)) !== undefined;
      const installed = await this.install(pack, { origin: { type: 'file', name: fileName }, digest: await sha256Hex(file), signed });
      if (!installed.ok) return { ok: false, message: installed.error.message };
      return { ok: true, generation: installed.value.generation, version: pack.meta.version };
    } catch (error) {
      return { ok: false, message: messageOf(error) };
    }
  }

  /** Puts the active generation's file into the inbox. */
  async exportPack(): Promise<Answer<BackgroundContract, 'corpus.export'>> {
    const { pack } = await this.ready();
    const { title, version } = pack.meta;
    const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
    return { key: await putInbox(await writePack(pack)), fileName: `${name}-${version}.siyaq` };
  }

  /** Goes back, or forward, to another installed generation. */
  async activate(generation: number): Promise<Answer<BackgroundContract, 'corpus.activate'>> {
    try {
      const store = await this.store();
      return await this.#inTurn(async () => {
        const row = (await listGenerations(store)).generations.find((candidate) => candidate.generation === generation);
        if (!row) return { ok: false, message: 'This version of the corpus is no longer installed.' };
        const floor = await floorAbove(store, row);
        if (floor !== undefined) {
          const problem = { code: 'floor', detail: floor } as const;
          return { ok: false, message: `The publisher has withdrawn this version; the oldest allowed is ${floor}.`, problem };
        }
        const pack = await readGeneration(row.serial);
        await activateGeneration(store, generation, await isGoingBack(store, row));
        await this.#switchTo(generation, pack);
        return { ok: true };
      });
    } catch (error) {
      return { ok: false, message: messageOf(error) };
    }
  }

  /** Takes over the bundled pack of this very build: an extension under development changes it without changing its version. */
  async refreshBundled(): Promise<void> {
    const { generation } = await this.ready();
    const { store } = await this.#corpus();
    if (!store) return;
    await this.#inTurn(async () => {
      const before = await bundledRow(store);
      await updateBundled(store, this.#ports, true);
      const after = await bundledRow(store);
      if (generation === BUNDLED && after && after.serial !== before?.serial)
        await this.#switchTo(BUNDLED, await readGeneration(after.serial));
    });
  }

  #corpus(): Promise<StartedCorpus> {
    this.#started ??= this.#inTurn(() => startCorpus(this.#ports)).catch((error: unknown) => {
      this.#started = undefined;
      throw error;
    });
    return this.#started;
  }

  /**
   * The store.
   *
   * @throws StoreError when nothing can be stored.
   */
  async store(): Promise<Store> {
    const { store, notice } = await this.#corpus();
    if (!store) throw new StoreError(notice ?? 'Nothing can be stored in this browser.');
    return store;
  }

  async #start(): Promise<Engine> {
    const { store, generation, pack } = await this.#corpus();
    const engine = createEngine(generation, pack);
    await this.#listener(engine, 'started');
    if (store) void this.#inTurn(() => sweep(store)).catch(() => undefined);
    return engine;
  }

  async #switchTo(generation: number, pack: Pack): Promise<void> {
    const engine = createEngine(generation, pack);
    this.#engine = Promise.resolve(engine);
    await this.#listener(engine, 'changed');
  }
}

/** Leftovers of what was cut off; whatever cannot be removed now is removed at the next start. */
async function sweep(store: Store): Promise<void> {
  await sweepGenerations(store);
  await sweepInbox();
  await sweepFeeds(store);
}

async function bundledRow(store: Store): Promise<GenerationRow | undefined> {
  return (await listGenerations(store)).generations.find(({ generation }) => generation === BUNDLED);
}

function aboutOf({ meta: { licence, notice, asOf } }: Pack): NonNullable<CorpusStatus['about']> {
  return { licence, notice, asOf };
}

function statusOf(
  { generation, meta, installed, origin, signed }: GenerationRow,
  active: number,
): DeepReadonly<CorpusStatus>['generations'][number] {
  return { generation, ...meta, installed, origin, signed, active: generation === active };
}

function memoryRow({ meta: { title, version, counts } }: Pack, extension: string): GenerationRow {
  const meta = { title, version, counts };
  const installed = new Date().toISOString();
  return { generation: BUNDLED, serial: 0, installed, origin: { type: 'bundled' }, signed: false, digest: '', extension, meta };
}
