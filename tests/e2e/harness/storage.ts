import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { type BrowserUnderTest, builtExtension } from '../../../tools/browsers/launch';

const ManifestSchema = v.looseObject({ permissions: v.array(v.string()) });

/** The built extension without its permission for unlimited storage: only then does Chromium heed a quota. */
export async function limitedExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'siyaq-limited-'));
  await cp(builtExtension('chromium'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = v.parse(ManifestSchema, JSON.parse(await readFile(file, 'utf8')));
  const permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
  await writeFile(file, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

/** Sets how much Chromium lets the extension store, bytes, as long as `page` is open; databases heed it once they are opened anew. */
export async function setQuota({ extensionUrl }: BrowserUnderTest, page: Page, quotaSize: number): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Storage.overrideQuotaForOrigin', { origin: extensionUrl('').replace(/\/$/, ''), quotaSize });
}

/** In `page`, puts the small database into the state of the version before this one, and holds it open as a page of that version would. */
export async function holdOlderDatabase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase('siyaq');
        const request = indexedDB.open('siyaq', 10);
        request.onupgradeneeded = () => void request.result.createObjectStore('state', { keyPath: 'key' });
        // Nobody answers the request to let go of it, and the page remembers it: the browser closes what nobody remembers.
        request.onsuccess = () => {
          Object.assign(window, { held: request.result });
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
  );
}

/**
 * From `page`, turns the small database into one of an extension that is `by` versions newer, or turns it back. In one go: who is told to let
 * go of the database opens it again at once, and must not find it half turned.
 */
export async function renewDatabase(page: Page, by: 1 | -1): Promise<void> {
  await page.evaluate(
    (step) =>
      new Promise<void>((resolve, reject) => {
        const request = step > 0 ? indexedDB.open('siyaq', 30) : indexedDB.open('siyaq');
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = () => {
          const rows = request.transaction?.objectStore('state');
          const get = rows?.get('state');
          if (rows && get) get.onsuccess = () => void rows.put({ ...get.result, schema: get.result.schema + step });
        };
        request.onsuccess = () => {
          const database = request.result;
          const transaction = database.transaction('state', 'readwrite');
          const rows = transaction.objectStore('state');
          const get = rows.get('state');
          if (step < 0) get.onsuccess = () => void rows.put({ ...get.result, schema: get.result.schema + step });
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    by,
  );
}
