import { describe, expect, it } from 'vitest';
import { type Migration, migrate, SETTINGS_VERSION } from './settings-migrations';

const renameColour: Migration = ({ colour, ...rest }) => ({ ...rest, ...(colour !== undefined && { tone: colour }) });
const doubleSize: Migration = ({ size, ...rest }) => ({ ...rest, ...(typeof size === 'number' && { size: size * 2 }) });
const steps = [renameColour, doubleSize];

describe('migrate', () => {
  it('applies every step from the stored version on, in order', () => {
    expect(migrate({ version: 1, colour: 'red', size: 2 }, steps)).toEqual({ version: 3, tone: 'red', size: 4 });
    expect(migrate({ version: 2, colour: 'kept: no longer a setting', size: 2 }, steps)).toEqual({
      version: 3,
      colour: 'kept: no longer a setting',
      size: 4,
    });
  });

  it('sets nothing that was not set', () => {
    expect(migrate({ version: 1 }, steps)).toEqual({ version: 3 });
  });

  it('leaves the newest version and versions from the future alone', () => {
    const newest = { version: 3, tone: 'red' };
    const future = { version: 9, shade: 'red' };
    expect(migrate(newest, steps)).toBe(newest);
    expect(migrate(future, steps)).toBe(future);
  });

  it('starts with the first step when the version is nonsense', () => {
    expect(migrate({ version: -5, size: 1 }, steps)).toEqual({ version: 3, size: 2 });
  });

  it('ends at the version that is written', () => {
    expect(migrate({ version: 0 }).version).toBe(SETTINGS_VERSION);
  });
});
