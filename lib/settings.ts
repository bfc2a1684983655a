import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { ENTITY_KINDS, LANGUAGES } from './corpus/kinds';
import { isConnected } from './messaging/wire';
import { createQueue } from './queue';
import { migrate, SETTINGS_VERSION, type VersionedSettings } from './settings-migrations';

/** Key of the one settings object in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** How long a pause lasts, ms. */
export const HOUR = 3_600_000;

/** Every setting with its default, which also holds where the stored value does not fit. */
const SettingsSchema = v.object({
  /** Which mentions are marked: the first of each entity per article and section, all, none. */
  marks: v.fallback(v.picklist(['first', 'all', 'none']), 'first'),
  /** What opens a card: pointing, pointing with the modifier key held, clicking only. */
  trigger: v.fallback(v.picklist(['hover', 'modifier', 'click']), 'hover'),
  /** Kinds of entity that are not marked. */
  hiddenKinds: v.fallback(v.array(v.picklist(ENTITY_KINDS)), []),
  /** Languages of articles in which nothing is marked. */
  hiddenLanguages: v.fallback(v.array(v.picklist(LANGUAGES)), []),
  /** Hosts on which nothing is marked; see `lib/sites.ts`. */
  disabledSites: v.fallback(v.array(v.string()), []),
  /** Marks can be reached by the tabulator key. */
  focusableMarks: v.fallback(v.boolean(), false),
  /** The toolbar button shows how many names a page holds. */
  badge: v.fallback(v.boolean(), true),
  /** Nothing is marked anywhere until this moment, ms since 1970. */
  pausedUntil: v.fallback(v.number(), 0),
  /** Where pages are read: wherever hosts were granted (`all`, `chosen`), or only when the reader opens the popup (`click`). */
  access: v.fallback(v.picklist(['all', 'chosen', 'click']), 'chosen'),
});

/** All settings, complete: what was never set has its default. */
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;
export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});

/** Unknown keys stay: a newer version of the extension may have written them. */
const StoredSchema = v.looseObject({ version: v.number() });
type Stored = v.InferOutput<typeof StoredSchema>;

/** Reads the settings. Never fails on what is stored: whatever cannot be understood has its default. */
export async function readSettings(): Promise<Settings> {
  return understood(await readStored());
}

/** Changes some settings and stores only what was ever set, so that defaults can improve. Changes are applied one after another. */
export function changeSettings(change: Partial<Settings> | ((settings: Settings) => Partial<Settings>)): Promise<void> {
  return inTurn(async () => {
    const stored = await readStored();
    const changed = typeof change === 'function' ? change(understood(stored)) : change;
    await browser.storage.local.set({ [SETTINGS_KEY]: { ...stored, ...changed } });
  });
}
const inTurn = createQueue();

/** What is stored, as it is: for a file of settings. */
export function readStoredSettings(): Promise<VersionedSettings> {
  return readStored();
}

/** Replaces all settings but those named in `kept`. */
export function replaceSettings(settings: VersionedSettings, kept: readonly (keyof Settings)[]): Promise<void> {
  return inTurn(async () => {
    const before = Object.entries(await readStored()).filter(([name]) => kept.some((key) => key === name));
    const others = Object.entries(settings).filter(([name]) => !kept.some((key) => key === name));
    await browser.storage.local.set({ [SETTINGS_KEY]: Object.fromEntries([...others, ...before]) });
  });
}

/** Calls back with the complete settings after each change, wherever it was made. Ends with the signal. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (Object.hasOwn(changes, SETTINGS_KEY)) listener(understood(parseStored(changes[SETTINGS_KEY]?.newValue)));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  const stop = () => {
    // In a page that outlived an update the browser's listeners are gone already, and touching them throws.
    if (isConnected()) browser.storage.local.onChanged.removeListener(onChanged);
  };
  signal.addEventListener('abort', stop, { once: true });
}

async function readStored(): Promise<Stored> {
  const { [SETTINGS_KEY]: stored } = await browser.storage.local.get(SETTINGS_KEY);
  return parseStored(stored);
}

function parseStored(stored: unknown): Stored {
  const parsed = v.safeParse(StoredSchema, stored);
  return parsed.success ? migrate(parsed.output) : { version: SETTINGS_VERSION };
}

function understood(stored: Stored): Settings {
  return v.parse(SettingsSchema, stored);
}
