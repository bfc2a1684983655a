import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where `npm run corpus -- build` puts the pack that the extension ships. */
export const BUNDLED = 'public/corpus/bundled.siyaq';

/** What a pack is built from: its source, and the code that compiles its tables. */
const MADE_FROM = ['corpus', 'lib/corpus', 'lib/lexicon', 'lib/search'];

function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, statSync(folder).mtimeMs);
}

/** The bundled pack's path if it was built from what the source says now; reading it is ten times faster than compiling the source again. */
export function freshBundle(): string | undefined {
  if (!existsSync(BUNDLED)) return undefined;
  const built = statSync(BUNDLED).mtimeMs;
  return MADE_FROM.every((folder) => newest(folder) <= built) ? BUNDLED : undefined;
}
