import { readBounded } from './bounded';
import { FeedError } from './problem';
import type { Source } from './refresh';

/** What a server is asked with. */
export interface HttpPorts {
  readonly fetch: typeof fetch;
  /** Whether the browser has a network at all. */
  readonly online: () => boolean;
  readonly signal: AbortSignal;
  readonly patience: ServerPatience;
}

/** How long a server is waited for. */
export interface ServerPatience {
  /** How long nothing may arrive, ms. */
  readonly silence: number;
  /** How long a metadata file may take, and a target beyond what its size asks for, ms. */
  readonly time: number;
  /** The slowest line on which a target is waited for, bytes a second; what arrived is kept for the next time. */
  readonly slowest: number;
}

/** Patience with servers on the open network. */
export const SERVER_PATIENCE: ServerPatience = { silence: 20_000, time: 60_000, slowest: 2048 };

/** One server, as a feed's files come from it. */
export interface Server extends Source {
  /**
   * Gets a target from byte `from` on, piece by piece.
   *
   * @param length - Size of the whole file, bytes.
   * @param restart - Called before the first piece when the server sends everything from the beginning.
   * @throws FeedError
   */
  target(
    path: string,
    length: number,
    from: number,
    restart: () => Promise<void>,
    onPiece: (piece: Uint8Array<ArrayBuffer>) => Promise<void>,
  ): Promise<void>;
}

/** The server at a feed's address. Nothing that it is asked tells who asks: no cookies, no referrer, no query. */
export function httpServer(address: string, ports: HttpPorts): Server {
  return {
    async metadata(path, limit) {
      // The browser asks whether what it has is still current: also of files that never change, of which it may have kept half.
      const response = await get(`${address}metadata/${path}`, { cache: 'no-cache' }, ports);
      if (response.status === 404 || response.status === 403) {
        void response.body?.cancel();
        return undefined;
      }
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      await read(response, limit, ports.patience.time, (piece) => void pieces.push(piece), ports);
      return new Uint8Array(await new Blob(pieces).arrayBuffer());
    },
    async target(path, length, from, restart, onPiece) {
      const headers: HeadersInit = from > 0 ? { Range: `bytes=${from}-` } : {};
      const response = await get(`${address}${path}`, { cache: 'no-store', headers }, ports);
      const resumed = response.status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${from}-`) === true;
      if (response.status === 206 && !resumed) throw new FeedError('unreachable', '206');
      if (from > 0 && !resumed) await restart();
      const rest = resumed ? length - from : length;
      const size = await read(response, rest, ports.patience.time + (rest / ports.patience.slowest) * 1000, onPiece, ports);
      if (size < rest) throw new FeedError('cut-off', `${size} of ${rest} bytes`);
    },
  };
}

async function get(url: string, init: RequestInit, { fetch: ask, online, signal, patience }: HttpPorts): Promise<Response> {
  if (signal.aborted) throw new FeedError('cancelled');
  if (!online()) throw new FeedError('offline');
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience.silence);
  let response: Response;
  try {
    response = await ask(url, {
      ...init,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A redirect is not followed: where it leads could be seen only after having gone there.
      redirect: 'manual',
      signal: AbortSignal.any([signal, late.signal]),
    });
  } catch (error) {
    if (signal.aborted) throw new FeedError('cancelled');
    if (late.signal.aborted) throw new FeedError('slow');
    throw new FeedError(online() ? 'unreachable' : 'offline', error instanceof Error ? error.name : undefined);
  } finally {
    clearTimeout(timer);
  }
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) throw new FeedError('insecure');
  return response;
}

async function read(
  response: Response,
  limit: number,
  time: number,
  onPiece: (piece: Uint8Array<ArrayBuffer>) => Promise<void> | void,
  { signal, patience: { silence } }: HttpPorts,
): Promise<number> {
  try {
    if (!response.ok) throw new FeedError('unreachable', String(response.status));
    const announced = Number(response.headers.get('content-length') ?? 0);
    // Without an encoding, what is announced is what comes: too much is not even begun.
    if (announced > limit && !response.headers.get('content-encoding')) throw new FeedError('too-large', `${announced} bytes announced`);
    if (!response.body) throw new FeedError('cut-off', 'nothing was sent');
    return await readBounded(response.body, { limit, silence, time }, (piece) => {
      if (signal.aborted) throw new FeedError('cancelled');
      return onPiece(piece);
    });
  } catch (error) {
    void response.body?.cancel().catch(() => undefined);
    if (signal.aborted) throw new FeedError('cancelled');
    throw error;
  }
}
