import type { Settings } from '../settings';

/** Where names are marked: on all pages, on chosen sites, or only when the reader opens the popup. */
export type AccessMode = Settings['access'];

/** The match pattern of all web pages, as the manifest's optional host access names it. */
export const ALL_SITES = '*://*/*';

export interface AccessPorts {
  /** Host patterns that the reader has granted. */
  readonly granted: () => Promise<readonly string[]>;
  /** Asks the reader. Must be called within a click, before anything is awaited. */
  readonly request: (pattern: string) => Promise<boolean>;
  readonly remove: (patterns: readonly string[]) => Promise<void>;
  readonly save: (mode: AccessMode) => Promise<void>;
}

/**
 * Puts an access mode into effect: asks for what it needs and gives back what it does not.
 * @returns whether the mode holds now; `false` when the reader declined the browser's question
 */
export async function chooseAccess(mode: AccessMode, ports: AccessPorts): Promise<boolean> {
  if (mode === 'all') {
    if (!(await ports.request(ALL_SITES))) return false;
  } else {
    const granted = await ports.granted();
    const surplus = mode === 'click' ? granted : granted.filter(coversEverything);
    if (surplus.length > 0) await ports.remove(surplus);
  }
  await ports.save(mode);
  return true;
}

/** Whether a host pattern covers all sites rather than one: browsers may write it with a scheme or as a name of its own. */
export function coversEverything(pattern: string): boolean {
  return pattern === '<all_urls>' || /^(?:\*|https?):\/\/\*\/\*$/.test(pattern);
}

/** The host that a pattern such as `*://news.example/*` names. */
export function hostOfPattern(pattern: string): string {
  return /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern;
}
