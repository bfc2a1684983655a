import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, FILES, makeFolder } from '../../lib/corpus/source/test-source';
import { publish } from './publish';
import { sign } from './sign';
import { catchCommands, contentsOf, kept, LATER, SECOND, withRoot, written } from './test-publisher';
import { Workspace } from './workspace';

catchCommands();

describe('corpus publish', () => {
  it('writes a repository, the same bytes from the same source, keys and moment', async () => {
    const source = kept(makeFolder(FILES));
    const first = await withRoot(source);
    const copy = kept(mkdtempSync(join(tmpdir(), 'siyaq-feed-')));
    cpSync(first.feed, copy, { recursive: true });
    const keys = [first.key('editor'), first.key('online')];
    expect(await first.run(publish, { keys })).toBe(0);
    expect(await first.run(publish, { keys, feed: copy })).toBe(0);
    const files = contentsOf(join(first.feed, 'public'));
    expect(files).toEqual(contentsOf(join(copy, 'public')));
    expect([...files.keys()].filter((file) => file.startsWith('metadata'))).toEqual([
      'metadata/1.root.json',
      'metadata/1.snapshot.json',
      'metadata/1.targets.json',
      'metadata/timestamp.json',
    ]);
  });

  it('offers a delta from the version before, and leaves the files of the old one for readers on their way', async () => {
    const source = kept(makeFolder(FILES));
    const { run, key, feed } = await withRoot(source);
    const keys = [key('editor'), key('online')];
    await run(publish, { keys });
    const before = [...contentsOf(join(feed, 'public')).keys()];
    await run(publish, { keys, source: kept(makeFolder(SECOND)), now: LATER });
    const after = [...contentsOf(join(feed, 'public')).keys()];
    expect(after).toEqual(expect.arrayContaining([...before, 'metadata/2.snapshot.json', 'metadata/2.targets.json']));
    expect(after.some((file) => /^targets\/deltas\/[0-9a-f]{64}\.2026\.11\.1-to-2026\.11\.2\.json\.gz$/.test(file))).toBe(true);
  });

  it('waits for as many signatures as the role asks for, and changes nothing public before', async () => {
    const { run, key, feed } = await withRoot(kept(makeFolder(FILES)), 2);
    expect(await run(publish, { keys: [key('editor'), key('online')] })).toBe(1);
    expect(existsSync(join(feed, 'public'))).toBe(false);
    expect(written.err).toContain('needs 1 more');
    await run(sign, { rest: ['targets'], keys: [key('second')] });
    expect(await run(publish, { keys: [key('online')] })).toBe(0);
    expect(existsSync(join(feed, 'public/metadata/timestamp.json'))).toBe(true);
    expect(new Workspace(feed).draft('targets')).toBeUndefined();
  });

  it('renews with the online key alone: a new timestamp, everything else as it was', async () => {
    const { run, key, feed } = await withRoot(kept(makeFolder(FILES)));
    await run(publish, { keys: [key('editor'), key('online')] });
    const before = contentsOf(join(feed, 'public'));
    expect(await run(publish, { renew: true, keys: [key('online')], now: LATER })).toBe(0);
    const after = contentsOf(join(feed, 'public'));
    expect([...after].filter(([file, bytes]) => before.get(file) !== bytes).map(([file]) => file)).toEqual(['metadata/timestamp.json']);
  });

  it('writes nothing without the online key', async () => {
    const { run, key, feed } = await withRoot(kept(makeFolder(FILES)));
    await expect(run(publish, { keys: [key('editor')] })).rejects.toThrow('snapshot needs 1 more');
    expect(existsSync(join(feed, 'public'))).toBe(false);
  });

  it('never publishes one version with two contents, nor goes back', async () => {
    const { run, key } = await withRoot(kept(makeFolder(SECOND)));
    const keys = [key('editor'), key('online')];
    await run(publish, { keys });
    await expect(run(publish, { keys, source: kept(makeFolder(FILES)) })).rejects.toThrow('is older than 2026.11.2');
    const other = { ...SECOND, ...changed('entities/person/michael.yaml', 'Duke of Strelsau', 'Duke') };
    await expect(run(publish, { keys, source: kept(makeFolder(other)) })).rejects.toThrow('with other contents');
  });
});
