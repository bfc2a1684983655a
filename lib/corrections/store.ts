import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { createQueue } from '../queue';
import { correctionKey, withCorrection } from './list';
import { type Correction, CorrectionSchema } from './types';

/** Key of the corrections in `storage.local`. */
export const CORRECTIONS_KEY = 'corrections';
const VERSION = 1;

const StoredSchema = v.object({ version: v.literal(VERSION), list: v.array(v.unknown()) });

/** Reads the reader's corrections, oldest first. What cannot be understood is left out. */
export async function readCorrections(): Promise<Correction[]> {
  const { [CORRECTIONS_KEY]: stored } = await browser.storage.local.get(CORRECTIONS_KEY);
  return understood(stored);
}

/**
 * Keeps a correction. Changes are applied one after another.
 *
 * @throws Error in plain words when no more can be kept.
 */
export function addCorrection(correction: Correction): Promise<void> {
  return change((list) => {
    const longer = withCorrection(list, correction);
    if (!longer) throw new Error('No more corrections can be kept. Remove some on the options page, or send them to the editors first.');
    return longer;
  });
}

/** Forgets a correction. */
export function removeCorrection(correction: Correction): Promise<void> {
  const key = correctionKey(correction);
  return change((list) => list.filter((other) => correctionKey(other) !== key));
}

/** Calls back with the list after each change, wherever it was made. Ends with the signal. */
export function watchCorrections(listener: (corrections: Correction[]) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (Object.hasOwn(changes, CORRECTIONS_KEY)) listener(understood(changes[CORRECTIONS_KEY]?.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onChanged), { once: true });
}

const inTurn = createQueue();

function change(next: (list: readonly Correction[]) => Correction[]): Promise<void> {
  return inTurn(async () => {
    const list = next(await readCorrections());
    await browser.storage.local.set({ [CORRECTIONS_KEY]: { version: VERSION, list } });
  });
}

function understood(stored: unknown): Correction[] {
  const parsed = v.safeParse(StoredSchema, stored);
  if (!parsed.success) return [];
  return parsed.output.list.flatMap((entry) => {
    const correction = v.safeParse(CorrectionSchema, entry);
    return correction.success ? [correction.output] : [];
  });
}
