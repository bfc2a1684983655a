import { expect, it, vi } from 'vitest';
import { settingsFile } from '../../settings-file';
import type { VersionedSettings } from '../../settings-migrations';
import { createSettingsFileController, SETTINGS_FILE } from './settings-file-controller';

const STORED = { version: 1, marks: 'all' };
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function controller() {
  const ports = {
    stored: async () => STORED,
    replace: vi.fn(async (_settings: VersionedSettings) => {}),
    save: vi.fn((_bytes: Uint8Array<ArrayBuffer>, _name: string) => {}),
  };
  return { ...createSettingsFileController(ports), ports };
}

it('saves what is stored and takes it back', async () => {
  const { actions, store, ports } = controller();
  actions.save();
  await settled();
  expect(store.state.outcome).toBe('exported');
  const [bytes, name] = ports.save.mock.calls[0] ?? [];
  expect([bytes, name]).toEqual([settingsFile(STORED), SETTINGS_FILE]);
  actions.read(new File([bytes ?? ''], SETTINGS_FILE));
  await settled();
  expect(ports.replace).toHaveBeenCalledWith(STORED);
  expect(store.state.outcome).toBe('imported');
});

it('says why a file is not taken, and changes nothing', async () => {
  const { actions, store, ports } = controller();
  actions.read(new File(['{}'], 'x.json'));
  await settled();
  expect(store.state.outcome).toBe('foreign');
  expect(ports.replace).not.toHaveBeenCalled();
});

it('says when settings could not be stored', async () => {
  const { actions, store, ports } = controller();
  ports.replace.mockRejectedValue(new Error('full'));
  actions.read(new File([settingsFile(STORED)], SETTINGS_FILE));
  await settled();
  expect(store.state.outcome).toBe('failed');
});
