import type { Store } from '../../../lib/corpus/store';
import { openStore } from '../../../lib/corpus/store';
import { emptyIndexedDb } from '../../../lib/corpus/test-store';
import { downloadTarget } from '../../../lib/updates/download';
import { httpServer, SERVER_PATIENCE, type Server } from '../../../lib/updates/http';
import { ROLES, type Role } from '../../../lib/updates/metadata';
import { parseMetadata } from '../../../lib/updates/parse';
import { FeedError } from '../../../lib/updates/problem';
import { refresh, type Trusted } from '../../../lib/updates/refresh';
import { ADDRESS, TestHost } from '../../../lib/updates/test-host';
import { NOW, type Repository } from './repository';

/** Our client as the public suite drives one: refresh, download a target, and look at what is believed. */
export class Client {
  /** The metadata that is believed. */
  trusted: Trusted;
  readonly #host: TestHost;
  readonly #server: Server;
  readonly #store: Store;

  private constructor(repository: Repository, root: string, store: Store) {
    const { signal } = new AbortController();
    this.#host = new TestHost();
    this.#host.files = repository.files;
    this.#server = httpServer(ADDRESS, { fetch: this.#host.fetch, online: () => true, signal, patience: SERVER_PATIENCE });
    this.#store = store;
    this.trusted = { root };
  }

  /** A client that was given a root on another way; by default the repository's first. */
  static async init(repository: Repository, root = rootText(repository)): Promise<Client> {
    await emptyIndexedDb();
    return new Client(repository, root, await openStore());
  }

  /** What was asked for since the last call. */
  requests(): string[] {
    return this.#host.asked.splice(0);
  }

  /** Runs the workflow once; `ok`, or the code of the problem. */
  refresh(now = NOW): Promise<string> {
    return outcome(async () => void (await this.#refresh(now)));
  }

  /** Versions of what is believed. */
  versions(): Partial<Record<Role, number>> {
    return Object.fromEntries(
      ROLES.flatMap((role) => {
        const text = this.trusted[role];
        return text === undefined ? [] : [[role, parseMetadata(role, text).signed.version]];
      }),
    );
  }

  /** Refreshes and downloads a target; its text, or the code of the problem. */
  async download(name: string): Promise<{ readonly text: string } | string> {
    let text = '';
    const ended = await outcome(async () => {
      const { targets } = await this.#refresh(NOW);
      const file = targets.targets[name];
      if (!file) throw new FeedError('gone');
      const target = { name, length: file.length, sha256: file.hashes.sha256, custom: undefined };
      text = new TextDecoder().decode(await downloadTarget(this.#store, this.#server, target, () => undefined));
    });
    return ended === 'ok' ? { text } : ended;
  }

  #refresh(now: number) {
    const save = async (trusted: Trusted) => {
      this.trusted = trusted;
    };
    return refresh(this.trusted, { source: this.#server, now, save });
  }
}

/** The repository's first root, as it comes with a client. */
export function rootText({ files }: Repository): string {
  return new TextDecoder().decode(files.get('metadata/1.root.json'));
}

async function outcome(work: () => Promise<void>): Promise<string> {
  try {
    await work();
    return 'ok';
  } catch (error) {
    if (error instanceof FeedError) return error.code;
    throw error;
  }
}
