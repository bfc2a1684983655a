import { describe, expect, it, vi } from 'vitest';
import { fakePorts } from '../test-ports';
import { createCorpusController } from './corpus-controller';

const STATUS = {
  storage: 'indexeddb',
  generations: [
    { generation: 0, version: '2026.11.1', active: true },
    { generation: 1, version: '2026.10.4', active: false },
  ],
};
const FILE = new File([new Uint8Array([1, 2, 3])], 'new.siyaq');
const ENDS_EARLY = { code: 'bad-file', pack: { code: 'cut-off', params: [] } };
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function corpus(background: Parameters<typeof fakePorts>[0]) {
  const fake = fakePorts({ 'corpus.status': () => STATUS, ...background });
  const ports = {
    putInbox: vi.fn(async (_bytes: Uint8Array<ArrayBuffer>) => 'key'),
    takeInbox: vi.fn(async (_key: string) => new Uint8Array([9])),
    estimate: async () => ({ usage: 5, quota: 10 }),
    onActivated: vi.fn(),
    save: vi.fn(),
  };
  return { ...createCorpusController({ background: fake.background, ...ports }), ...ports, asked: fake.asked };
}

it('tells what is installed', async () => {
  const { refresh, store } = corpus({});
  await refresh();
  expect(store.state).toMatchObject({ status: STATUS, storage: { usage: 5, quota: 10 } });
});

it('says when the background does not answer', async () => {
  const { refresh, store } = corpus({
    'corpus.status': () => {
      throw new Error('The database is closed.');
    },
  });
  await refresh();
  expect(store.state.outcome).toEqual({ kind: 'failed', problem: { code: 'internal', detail: 'The database is closed.' } });
});

describe('import', () => {
  const EXAMINED = { ok: true, title: 'Test corpus', version: '2026.11.3' };
  const examined = { 'corpus.examine': () => EXAMINED };

  it('says what the file is and installs nothing before the reader agrees', async () => {
    const { actions, store, putInbox, asked } = corpus({ 'corpus.examine': () => ({ ...EXAMINED, signedBy: 'Example feed' }) });
    actions.choose(FILE);
    expect(store.state.busy).toBe('examine');
    await settled();
    expect(putInbox).toHaveBeenCalledWith(new Uint8Array([1, 2, 3]));
    expect(store.state.candidate).toEqual({
      key: 'key',
      fileName: 'new.siyaq',
      size: 3,
      title: 'Test corpus',
      version: '2026.11.3',
      signedBy: 'Example feed',
    });
    actions.decline();
    expect(store.state.candidate).toBeUndefined();
    expect(asked).not.toHaveBeenCalledWith('corpus.import', expect.anything());
  });

  it('passes on why a file cannot be read', async () => {
    const { actions, store } = corpus({ 'corpus.examine': () => ({ ok: false, problem: ENDS_EARLY }) });
    actions.choose(FILE);
    await settled();
    expect(store.state).toMatchObject({ candidate: undefined, outcome: { kind: 'refused', problem: ENDS_EARLY } });
  });

  it('hands the bytes over and tells the installed version', async () => {
    const { actions, asked, store } = corpus({ ...examined, 'corpus.import': () => ({ ok: true, generation: 2, version: '2026.11.3' }) });
    actions.choose(FILE);
    await settled();
    actions.accept();
    expect(store.state).toMatchObject({ busy: 'import', candidate: undefined });
    await settled();
    expect(asked).toHaveBeenCalledWith('corpus.import', { key: 'key', fileName: 'new.siyaq' });
    expect(store.state).toMatchObject({ busy: undefined, outcome: { kind: 'imported', version: '2026.11.3' }, status: STATUS });
  });

  it('passes on why a file was refused', async () => {
    const { actions, store } = corpus({ ...examined, 'corpus.import': () => ({ ok: false, problem: ENDS_EARLY }) });
    actions.choose(FILE);
    await settled();
    actions.accept();
    await settled();
    expect(store.state.outcome).toEqual({ kind: 'refused', problem: ENDS_EARLY });
  });

  it('tells when the browser has no room', async () => {
    const { actions, store, putInbox } = corpus({});
    putInbox.mockRejectedValue(new DOMException('The quota has been exceeded.', 'QuotaExceededError'));
    actions.choose(FILE);
    await settled();
    actions.accept();
    await settled();
    expect(store.state).toMatchObject({ busy: undefined, outcome: { kind: 'failed', problem: { code: 'storage-full' } } });
  });

  it('runs one at a time', async () => {
    const { actions, putInbox } = corpus({ ...examined, 'corpus.import': () => ({ ok: true, generation: 2, version: '2026.11.3' }) });
    actions.choose(FILE);
    await settled();
    actions.accept();
    actions.choose(FILE);
    await settled();
    actions.accept();
    await settled();
    expect(putInbox).toHaveBeenCalledOnce();
  });
});

it('goes back to a kept version', async () => {
  const { actions, refresh, asked, store, onActivated } = corpus({ 'corpus.activate': () => ({ ok: true }) });
  await refresh();
  actions.activate(1);
  await settled();
  expect(asked).toHaveBeenCalledWith('corpus.activate', { generation: 1 });
  expect(store.state.outcome).toEqual({ kind: 'activated', version: '2026.10.4' });
  // Going back holds updates.
  expect(onActivated).toHaveBeenCalledOnce();
});

it('passes on why a version cannot be used', async () => {
  const { actions, store } = corpus({ 'corpus.activate': () => ({ ok: false, problem: { code: 'not-installed' } }) });
  actions.activate(1);
  await settled();
  expect(store.state.outcome).toEqual({ kind: 'refused', problem: { code: 'not-installed' } });
});

it('saves the active version as a file', async () => {
  const { actions, save, store, takeInbox } = corpus({ 'corpus.export': () => ({ key: 'out', fileName: 'corpus.siyaq' }) });
  actions.exportActive();
  await settled();
  expect(takeInbox).toHaveBeenCalledWith('out');
  expect(save).toHaveBeenCalledWith(new Uint8Array([9]), 'corpus.siyaq');
  expect(store.state.outcome).toEqual({ kind: 'exported', fileName: 'corpus.siyaq' });
});
