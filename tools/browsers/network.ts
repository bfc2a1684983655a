import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** The media type of a file, by its name. */
export function typeOf(file: string): string {
  return TYPES[extname(file)] ?? 'text/plain; charset=utf-8';
}

/** Hosts that a fresh browser profile itself calls in spite of the flags; none of them is ours. */
const BROWSER_OWN =
  /(^|\.)(mozilla\.(org|com|net)|firefox\.com|detectportal\.firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

/** A page that a test serves by itself: the body, and optionally headers. */
export interface Served {
  readonly body: string;
  readonly headers?: Record<string, string>;
}

/** Answers every request to a host, in whatever way it likes. `path` begins with a slash. */
export type HostHandler = (path: string, response: ServerResponse, request: IncomingMessage) => void;

/**
 * The only network that a browser under test has: an HTTP proxy that answers `http://<any>.test/...` from folders and from pages given by the
 * test, refuses everything else, and records every request, whoever sends it.
 */
export class TestNetwork {
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #served = new Map<string, Served>();
  readonly #roots = new Map<string, string>();
  readonly #hosts = new Map<string, HostHandler>();
  #requests: string[] = [];
  port = 0;

  /** Opens the proxy on a free local port. */
  async start(): Promise<void> {
    this.#server.on('connect', (request, socket) => {
      this.#requests.push(`CONNECT ${request.url}`);
      // A browser that is closed takes its connections with it.
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 502 Refused\r\n\r\n');
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Serves a folder under `http://<host>/`. */
  mount(host: string, folder: string): void {
    this.#roots.set(host, folder);
  }

  /** Serves one page under the full address given. */
  serve(url: string, page: Served): void {
    this.#served.set(url, page);
  }

  /** Hands every request to `http://<host>/` to a function of the test. */
  handle(host: string, handler: HostHandler): void {
    this.#hosts.set(host, handler);
  }

  /** Requests since the last call, those that the browser makes for itself left out. */
  takeRequests(): string[] {
    const taken = this.#requests;
    this.#requests = [];
    return taken.filter((line) => {
      const target = line.slice(line.indexOf(' ') + 1);
      const host = target.includes('://') ? new URL(target).hostname : target.split(':')[0];
      return !BROWSER_OWN.test(host ?? '');
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '';
    this.#requests.push(`${request.method} ${url}`);
    if (url.endsWith('/favicon.ico')) {
      response.writeHead(204).end();
      return;
    }
    const { hostname = '', pathname = '/' } = URL.parse(url) ?? {};
    const handler = this.#hosts.get(hostname);
    if (handler) {
      handler(pathname, response, request);
      return;
    }
    const page = this.#served.get(url);
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.body);
      return;
    }
    try {
      const root = this.#roots.get(hostname);
      if (!root) throw new Error('unknown host');
      const file = join(root, normalize(decodeURIComponent(pathname)));
      const content = await readFile(file);
      response.writeHead(200, { 'content-type': typeOf(file) }).end(content);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
    }
  }
}
