import type { Files } from './publish';

/** Where the test feed is published. */
export const ADDRESS = 'https://feed.example/corpus/';

/** Answers one request in place of the host; nothing lets the host answer. */
export type Answerer = (
  path: string,
  request: { readonly from: number; readonly normal: () => Response },
) => Response | Promise<Response> | undefined;

/** A static host, as `fetch` sees it, whose answers a test may bend. */
export class TestHost {
  files: Files = new Map();
  /** In place of the host. */
  bend: Answerer = () => undefined;
  /** Everything that was asked for: path, and the first byte if not the first. */
  readonly asked: string[] = [];
  readonly requests: { readonly url: string; readonly init: RequestInit }[] = [];

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const url = String(input);
    this.requests.push({ url, init });
    init.signal?.throwIfAborted();
    const path = url.startsWith(ADDRESS) ? url.slice(ADDRESS.length) : url;
    const from = Number(/^bytes=(\d+)-$/.exec(new Headers(init.headers).get('range') ?? '')?.[1] ?? 0);
    this.asked.push(from > 0 ? `${path} from ${from}` : path);
    const normal = () => this.#serve(path, from);
    return (await this.bend(path, { from, normal })) ?? normal();
  };

  #serve(path: string, from: number): Response {
    const bytes = this.files.get(path);
    if (!bytes) return new Response('not found', { status: 404 });
    if (from === 0) return new Response(bytes, { headers: { 'content-length': String(bytes.length) } });
    const rest = bytes.subarray(from);
    const headers = { 'content-length': String(rest.length), 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` };
    return new Response(rest, { status: 206, headers });
  }
}

/** A body that sends `bytes` again and again. */
export function endless(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(bytes) });
}

/** A body that sends `bytes` and then breaks. */
export function broken(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new TypeError('network error'));
      else controller.enqueue(bytes);
      sent = true;
    },
  });
}
