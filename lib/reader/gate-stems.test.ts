import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { GATE_KEY, gateStems, readStems } from './gate-stems';

describe('gateStems', () => {
  it.each([
    [{}, []],
    [{ gate: ['Syri', 'سوري'] }, ['Syri', 'سوري']],
    [{ gate: ['', 'Syri', 7, null] }, ['Syri']],
    [{ gate: 'Syri' }, []],
  ])('%j', (stored, stems) => {
    expect(gateStems(stored)).toEqual(stems);
  });
});

describe('readStems', () => {
  beforeEach(() => fakeBrowser.reset());
  const { local } = fakeBrowser.storage;

  it('gives the stems that are there', async () => {
    await local.set({ [GATE_KEY]: ['Syri'] });
    expect(await readStems(new AbortController().signal)).toEqual(['Syri']);
  });

  it('waits for the background to write them', async () => {
    const stems = readStems(new AbortController().signal);
    await local.set({ other: 1 });
    await local.set({ [GATE_KEY]: [] });
    await local.set({ [GATE_KEY]: ['Syri'] });
    expect(await stems).toEqual(['Syri']);
  });
});
