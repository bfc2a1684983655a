import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
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

/** `corpus serve`: the feed on this machine, to try it; any static host does the same. Ends with the terminal. */
export const serve: Command = async ({ feed, port }) => {
  const folder = new Workspace(feed).publicFolder;
  if (!existsSync(folder)) throw new Error(`${folder} is not there. \`corpus publish\` writes it.`);
  const server = createServer(({ url = '/', headers }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://feed.invalid').pathname));
    const file = join(folder, path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
      return;
    }
    const { size, mtimeMs } = statSync(file);
    const etag = `"${size.toString(16)}-${Math.round(mtimeMs).toString(16)}"`;
    // Readers' browsers ask from the extension's own origin.
    const open = { 'access-control-allow-origin': '*' };
    const head = { ...open, etag, 'cache-control': cacheControl(path), 'content-type': 'application/octet-stream' };
    if (headers['if-none-match'] === etag) {
      response.writeHead(304, head).end();
      return;
    }
    response.writeHead(200, { ...head, 'content-length': size });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  console.log(`${folder} at http://127.0.0.1:${port}/ (end with Ctrl+C)`);
  await new Promise((ended) => server.once('close', ended));
  return 0;
};
