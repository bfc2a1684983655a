import { describe, expect, it } from 'vitest';
import { readSettingsFile, settingsFile } from './settings-file';
import { SETTINGS_VERSION } from './settings-migrations';

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('a file of settings', () => {
  it('gives back what was stored', () => {
    const stored = { version: SETTINGS_VERSION, marks: 'all', disabledSites: ['mail.example'] };
    expect(readSettingsFile(settingsFile(stored))).toEqual({ ok: true, value: stored });
  });

  it('of an earlier version is brought up to date, step by step', () => {
    const steps = [
      ({ colour, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, tone: colour }),
      ({ tone, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, hue: tone }),
    ];
    const file = bytesOf({ format: 'siyaq-settings', version: 1, settings: { colour: 'red' } });
    expect(readSettingsFile(file, 3, steps)).toEqual({ ok: true, value: { version: 3, hue: 'red' } });
  });

  it('cannot name its version twice', () => {
    const file = bytesOf({ format: 'siyaq-settings', version: SETTINGS_VERSION, settings: { version: 99, marks: 'all' } });
    expect(readSettingsFile(file)).toEqual({ ok: true, value: { version: SETTINGS_VERSION, marks: 'all' } });
  });

  it('of a newer extension is refused', () => {
    const file = bytesOf({ format: 'siyaq-settings', version: SETTINGS_VERSION + 1, settings: {} });
    expect(readSettingsFile(file)).toEqual({ ok: false, error: 'newer' });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['no text', new Uint8Array([0xff, 0xfe, 0x00])],
    ['other JSON', bytesOf([1])],
    ['another format', bytesOf({ format: 'siyaq-corrections', version: 1, settings: {} })],
    ['no version', bytesOf({ format: 'siyaq-settings', settings: {} })],
    ['too much', bytesOf({ format: 'siyaq-settings', version: 1, settings: { x: 'x'.repeat(1_000_001) } })],
  ])('is refused when it is something else: %s', (_, bytes) => {
    expect(readSettingsFile(bytes)).toEqual({ ok: false, error: 'foreign' });
  });
});
