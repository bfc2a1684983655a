import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, normalize } from 'node:path';
import type { Command } from '../corpus/options';
import { Workspace } from './workspace';

/** What changes: asked for again each time, answered with 304 while it is the same. */
const FRESH = 'public, max-age=300, must-revalidate';
/** What never changes under its name: consistent snapshots carry version or hash in it. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The header that a static host should send for a file of a feed. */
export function cacheControl(path: string): string {
  return path === '/metadata/timestamp.json' || !/^\/(metadata\/\d+\.|targets\/)/.test(path) ? FRESH : FOR_EVER;
}

/** A static host of a folder: whole files, and parts of those that a download goes on with. */
export function feedServer(folder: string): Server {
  return createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const file = path === undefined ? undefined : join(folder, path);
    // Readers' browsers ask from the extension's own origin.
    const open = { 'access-control-allow-origin': '*' };
    if (path === undefined || file === undefined || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, open).end();
      return;
    }
    const { size, mtimeMs } = statSync(file);
    const etag = `"${size.toString(16)}-${Math.round(mtimeMs).toString(16)}"`;
    const head = {
      ...open,
      etag,
      'cache-control': cacheControl(path),
      'content-type': 'application/octet-stream',
      'accept-ranges': 'bytes',
    };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, head).end();
      return;
    }
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (from > 0 && from < size) {
      response.writeHead(206, { ...head, 'content-length': size - from, 'content-range': `bytes ${from}-${size - 1}/${size}` });
      createReadStream(file, { start: from }).pipe(response);
      return;
    }
    response.writeHead(200, { ...head, 'content-length': size });
    createReadStream(file).pipe(response);
  });
}

/** The path that an address asks for, nowhere above the folder; nothing when it cannot be read. */
function pathOf(url: string): string | undefined {
  try {
    return normalize(decodeURIComponent(new URL(url, 'http://feed.invalid').pathname));
  } catch {
    return undefined;
  }
}

/** `corpus serve`: the feed on this machine, to try it; any static host does the same. Ends with the terminal. */
export const serve: Command = async ({ feed, port }) => {
  const folder = new Workspace(feed).publicFolder;
  if (!existsSync(folder)) throw new Error(`${folder} is not there. \`corpus publish\` writes it.`);
  const server = feedServer(folder);
  await new Promise<void>((listening, failed) => {
    server.once('error', () => failed(new Error(`Port ${port} is taken. Choose another with --port.`)));
    server.listen(port, '127.0.0.1', listening);
  });
  console.log(`${folder} at http://127.0.0.1:${port}/ (end with Ctrl+C)`);
  await new Promise((ended) => server.once('close', ended));
  return 0;
};
