import { expect, it, vi } from 'vitest';
import type { Correction } from '../../corrections/types';
import { createCorrectionsController } from './corrections-controller';

const CORRECTION: Correction = { entity: { id: 'ada', name: 'Ada' }, surface: 'Ada', made: '2026-11-26', corpus: '2026.11.1' };
const settled = () => new Promise((resolve) => setTimeout(resolve));

function corrections() {
  const ports = {
    add: vi.fn(async (_correction: Correction) => {}),
    remove: vi.fn(async (_correction: Correction) => {}),
    save: vi.fn((_bytes: Uint8Array<ArrayBuffer>, _fileName: string) => {}),
    corpusTitle: () => 'Test corpus',
    onFailed: vi.fn(() => {}),
  };
  return { ...createCorrectionsController(ports, [CORRECTION]), ports };
}

it('removes a correction and takes the removal back', async () => {
  const { actions, store, ports } = corrections();
  actions.remove(CORRECTION);
  await settled();
  expect(ports.remove).toHaveBeenCalledWith(CORRECTION);
  expect(store.state.removed).toBe(CORRECTION);
  actions.undo();
  await settled();
  expect(ports.add).toHaveBeenCalledWith(CORRECTION);
  expect(store.state.removed).toBeUndefined();
});

it('says when a removal could not be stored', async () => {
  const { actions, store, ports } = corrections();
  ports.remove.mockRejectedValue(new Error('full'));
  actions.remove(CORRECTION);
  await settled();
  expect(ports.onFailed).toHaveBeenCalledOnce();
  expect(store.state.removed).toBeUndefined();
});

it('saves the file for the editors', () => {
  const { actions, store, ports } = corrections();
  actions.save();
  const [bytes, name] = ports.save.mock.calls[0] ?? [];
  expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({
    corpus: 'Test corpus',
    corrections: [{ wrong: 'ada', right: null }],
  });
  expect(store.state.saved).toBe(name);
});
