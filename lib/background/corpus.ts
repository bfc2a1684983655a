import { activateGeneration, BUNDLED, keepNotice, listGenerations } from '../corpus/generations';
import { type InstallError, installPack, type Provenance } from '../corpus/install';
import type { Pack } from '../corpus/pack-types';
import { onStoreLost, type Store, StoreError } from '../corpus/store';
import type { GenerationRow } from '../corpus/store-database';
import { readGeneration } from '../corpus/store-generation';
import type { Answer, BackgroundContract, CorpusStatus, DeepReadonly } from '../messages';
import { createQueue } from '../queue';
import type { Result } from '../result';
import { floorAbove, isGoingBack } from '../updates/generation-rules';
import { refusal } from './corpus-files';
import { type CorpusPorts, type StartedCorpus, startCorpus, updateBundled } from './corpus-start';
import { corpusStatus } from './corpus-status';
import { sweepStore } from './corpus-sweep';
import { createEngine, type Engine } from './engine';

/** Hears which generation answers: `started` when the background starts, `changed` when another takes over. */
export type CorpusListener = (engine: Engine, event: 'started' | 'changed') => Promise<void>;

/** How long nothing is tried again where nothing can be stored, ms. */
const RETRY = 10_000;

/** The corpora of this browser. All changes run one after another. */
export class Corpus {
  readonly #ports: CorpusPorts;
  readonly #listener: CorpusListener;
  readonly #inTurn = createQueue();
  #started: Promise<StartedCorpus> | undefined;
  #startedAt = 0;
  #engine: Promise<Engine> | undefined;

  /** Looks after what is stored until the signal ends. */
  constructor(ports: CorpusPorts, listener: CorpusListener, signal: AbortSignal) {
    this.#ports = ports;
    this.#listener = listener;
    onStoreLost(() => void this.#startAnew().catch((error: unknown) => console.warn('The storage was lost:', error)), signal);
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
    await this.ready();
    const started = await this.#corpus();
    return corpusStatus(await this.ready(), started, this.#ports.extension);
  }

  /** The reader has read the notice. */
  async noticeRead(): Promise<void> {
    await keepNotice(await this.store(), undefined);
  }

  /**
   * Installs a pack and makes it active, in turn with other changes.
   *
   * @throws StoreError when nothing can be stored.
   */
  async install(pack: Pack, provenance: Omit<Provenance, 'extension' | 'activate'>): Promise<Result<GenerationRow, InstallError>> {
    const store = await this.store();
    return this.#inTurn(async () => {
      const installed = await installPack(store, pack, { ...provenance, extension: this.#ports.extension, activate: true });
      if (installed.ok) await this.#switchTo(installed.value.generation, pack);
      return installed;
    });
  }

  /** Goes back, or forward, to another installed generation. */
  async activate(generation: number): Promise<Answer<BackgroundContract, 'corpus.activate'>> {
    try {
      const store = await this.store();
      return await this.#inTurn(async () => {
        const row = (await listGenerations(store)).generations.find((candidate) => candidate.generation === generation);
        if (!row) return { ok: false, problem: { code: 'not-installed' } };
        const floor = await floorAbove(store, row);
        if (floor !== undefined) return { ok: false, problem: { code: 'floor', detail: floor } };
        const pack = await readGeneration(row.serial);
        await activateGeneration(store, generation, await isGoingBack(store, row));
        await this.#switchTo(generation, pack);
        return { ok: true };
      });
    } catch (error) {
      return refusal(error);
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

  /**
   * The store.
   *
   * @throws StoreError when nothing can be stored.
   */
  async store(): Promise<Store> {
    const { store, notice } = await this.#corpus();
    if (!store) throw new StoreError(notice ?? { code: 'unusable' });
    return store;
  }

  /** What was started. Where nothing could be stored, that is tried again from time to time. */
  async #corpus(): Promise<StartedCorpus> {
    const started = await this.#beginning();
    if (started.store || performance.now() < this.#startedAt + RETRY) return started;
    return this.#startAnew();
  }

  #beginning(): Promise<StartedCorpus> {
    this.#started ??= this.#inTurn(() => startCorpus(this.#ports)).then(
      (started) => {
        this.#startedAt = performance.now();
        return started;
      },
      (error: unknown) => {
        this.#started = undefined;
        throw error;
      },
    );
    return this.#started;
  }

  /** The storage was taken away, or may have come back: looks what there is, and lets that answer. Until then the engine goes on from memory. */
  async #startAnew(): Promise<StartedCorpus> {
    this.#started = undefined;
    const started = await this.#beginning();
    const engine = await this.#engine?.catch(() => undefined);
    if (engine && (engine.generation !== started.generation || engine.pack.meta.version !== started.pack.meta.version)) {
      await this.#switchTo(started.generation, started.pack);
    }
    return started;
  }

  async #start(): Promise<Engine> {
    const { store, generation, pack } = await this.#corpus();
    const engine = createEngine(generation, pack);
    await this.#listener(engine, 'started');
    if (store) void this.#inTurn(() => sweepStore(store)).catch(() => undefined);
    return engine;
  }

  async #switchTo(generation: number, pack: Pack): Promise<void> {
    const engine = createEngine(generation, pack);
    this.#engine = Promise.resolve(engine);
    await this.#listener(engine, 'changed');
  }
}

async function bundledRow(store: Store): Promise<GenerationRow | undefined> {
  return (await listGenerations(store)).generations.find(({ generation }) => generation === BUNDLED);
}
