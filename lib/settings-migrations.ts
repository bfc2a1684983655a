/** Version of the settings that this code writes. */
export const SETTINGS_VERSION = 1;

/** What is stored: only settings that were set, and the version they were written in. */
export interface VersionedSettings {
  readonly version: number;
  readonly [name: string]: unknown;
}

/** Rewrites settings of one version for the next. Sees and returns settings only, without the version. */
export type Migration = (settings: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** `MIGRATIONS[i]` leads from version i + 1 to i + 2: one for each version but the newest. */
const MIGRATIONS: readonly Migration[] = [];

/**
 * Brings stored settings to the newest version, step by step. Settings of a version that this code does not know yet are left as they are: what
 * it can still understand counts, and the rest survives for the newer extension.
 */
export function migrate(stored: VersionedSettings, migrations: readonly Migration[] = MIGRATIONS): VersionedSettings {
  const newest = migrations.length + 1;
  const { version, ...settings } = stored;
  if (version >= newest) return stored;
  const steps = migrations.slice(Math.max(0, version - 1));
  return { ...steps.reduce<Record<string, unknown>>((before, step) => step(before), settings), version: newest };
}
