import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { builtExtension } from '../../tools/browsers/launch';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Empty</title></head>
<body><div id="root"></div><script type="module" src="/empty.js"></script></body></html>`;

/** The built extension with one page more, `empty.html`, in a folder that `remove` takes away. */
export async function extensionWithEmptyPage(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'siyaq-bench-'));
  await cp(builtExtension('chromium'), folder, { recursive: true });
  await writeFile(join(folder, 'empty.html'), PAGE);
  await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry: 'bench/popup/empty.tsx', formats: ['es'], fileName: () => 'empty.js' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
