import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrowserName } from '../../tools/browsers/launch';

/** By what the process in which the extension runs is known: an argument, or its name. */
const MARK: Readonly<Record<BrowserName, (pid: number) => boolean>> = {
  chromium: (pid) => read(`/proc/${pid}/cmdline`).includes('--extension-process'),
  firefox: (pid) => read(`/proc/${pid}/comm`).startsWith('WebExtension'),
};

/** Watches how large the process of the extension grows; only on Linux, from /proc. */
export class ExtensionMemory {
  readonly #pids: readonly number[];
  readonly #before: number;

  /** @param root - The browser's process. */
  constructor(browser: BrowserName, root: number) {
    this.#pids = descendants(root).filter(MARK[browser]);
    // Forgets the peak so far.
    for (const pid of this.#pids) writeFileSync(`/proc/${pid}/clear_refs`, '5');
    this.#before = this.#sum('VmRSS');
  }

  /** Memory at the beginning and how much more it was at most since, MB. */
  grown(): { readonly before: number; readonly more: number } {
    const peak = this.#sum('VmHWM');
    return { before: Math.round(this.#before / 1024), more: Math.round((peak - this.#before) / 1024) };
  }

  #sum(what: 'VmRSS' | 'VmHWM'): number {
    const sizes = this.#pids.map((pid) => Number(new RegExp(`^${what}:\\s+(\\d+) kB$`, 'm').exec(read(`/proc/${pid}/status`))?.[1] ?? 0));
    return sizes.reduce((sum, size) => sum + size, 0);
  }
}

function descendants(root: number): number[] {
  const parents = readdirSync('/proc').flatMap((name) => {
    const parent = /^\d+$/.test(name) && /^PPid:\s+(\d+)$/m.exec(read(`/proc/${name}/status`))?.[1];
    return parent ? [{ pid: Number(name), parent: Number(parent) }] : [];
  });
  const below = (pid: number): number[] =>
    parents.filter(({ parent }) => parent === pid).flatMap((child) => [child.pid, ...below(child.pid)]);
  return below(root);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended meanwhile.
    return '';
  }
}
