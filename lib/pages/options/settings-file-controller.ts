import { readSettingsFile, type SettingsFileProblem, settingsFile } from '../../settings-file';
import type { VersionedSettings } from '../../settings-migrations';
import type { Store } from '../store';
import { createStore } from '../store';

/** How the last action with a file of settings ended; absent before the first. */
export interface SettingsFileState {
  readonly outcome: 'imported' | 'exported' | 'failed' | SettingsFileProblem | undefined;
}

export interface SettingsFileActions {
  readonly read: (file: File) => void;
  readonly save: () => void;
}

export interface SettingsFilePorts {
  readonly stored: () => Promise<VersionedSettings>;
  readonly replace: (settings: VersionedSettings) => Promise<void>;
  readonly save: (bytes: Uint8Array<ArrayBuffer>, fileName: string) => void;
}

/** The name under which settings are saved. */
export const SETTINGS_FILE = 'siyaq-settings.json';

/** Joins the settings with files. None of the actions rejects: every end is told as an outcome. */
export function createSettingsFileController(ports: SettingsFilePorts): {
  readonly store: Store<SettingsFileState>;
  readonly actions: SettingsFileActions;
} {
  const store = createStore<SettingsFileState>({ outcome: undefined });
  const attempt = (action: () => Promise<SettingsFileState['outcome']>) =>
    void action()
      .catch(() => 'failed' as const)
      .then((outcome) => store.update({ outcome }));
  return {
    store,
    actions: {
      read: (file) =>
        attempt(async () => {
          const read = readSettingsFile(new Uint8Array(await file.arrayBuffer()));
          if (!read.ok) return read.error;
          await ports.replace(read.value);
          return 'imported';
        }),
      save: () =>
        attempt(async () => {
          ports.save(settingsFile(await ports.stored()), SETTINGS_FILE);
          return 'exported';
        }),
    },
  };
}
