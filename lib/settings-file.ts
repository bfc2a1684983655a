import * as v from 'valibot';
import { fail, ok, type Result } from './result';
import { type Migration, migrate, SETTINGS_VERSION, type VersionedSettings } from './settings-migrations';

/** The most that a file of settings may hold, bytes. */
const MAX_BYTES = 1_000_000;

/**
 * Why a file is not taken.
 * - `foreign`: it is no file of Siyaq's settings.
 * - `newer`: a newer version of the extension wrote it.
 */
export type SettingsFileProblem = 'foreign' | 'newer';

const FileSchema = v.object({
  format: v.literal('siyaq-settings'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: v.record(v.string(), v.unknown()),
});

/** Settings as a file. What is not in it has its default. */
export function settingsFile({ version, ...settings }: VersionedSettings): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify({ format: 'siyaq-settings', version, settings }, null, 2)}\n`);
}

/** Reads a file of settings, of this or an earlier version. Values are checked where settings are read. */
export function readSettingsFile(
  bytes: Uint8Array,
  newest = SETTINGS_VERSION,
  migrations?: readonly Migration[],
): Result<VersionedSettings, SettingsFileProblem> {
  const parsed = bytes.length > MAX_BYTES ? undefined : v.safeParse(FileSchema, parsedJson(bytes));
  if (!parsed?.success) return fail('foreign');
  const { version, settings } = parsed.output;
  if (version > newest) return fail('newer');
  return ok(migrate({ ...settings, version }, migrations));
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
