import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, FILES, makeFolder } from '../../lib/corpus/source/test-source';
import { note } from './note';
import { publish } from './publish';
import { catchCommands, kept, LATER, newFeed, SECOND, withRoot } from './test-publisher';
import { readPack, Workspace } from './workspace';

catchCommands();

describe('corpus note', () => {
  it('writes which records changed, and they say so in the pack', async () => {
    const first = kept(makeFolder(FILES));
    const { run, key, feed } = await withRoot(first);
    const keys = [key('editor'), key('online')];
    await run(publish, { keys });
    const { 'versions/2026.11.2.yaml': _, ...unnoted } = SECOND;
    const source = kept(makeFolder(unnoted));
    await expect(run(publish, { keys, source, now: LATER })).rejects.toThrow('does not name the entities that changed');
    expect(await run(note, { source })).toBe(0);
    expect(readFileSync(join(source, 'versions/2026.11.2.yaml'), 'utf8')).toBe('version: 2026.11.2\nentities:\n  - rudolf\nevents: []\n');
    expect(await run(publish, { keys, source, now: LATER })).toBe(0);
    const { records } = await readPack(new Workspace(feed).packPaths().at(-1)?.path ?? '');
    expect(records.entities.map(({ id, changed: version }) => [id, version])).toEqual([
      ['michael', undefined],
      ['rudolf', '2026.11.2'],
      ['zenda', undefined],
    ]);
  });

  it('keeps earlier notes: what does not change again keeps its version', async () => {
    const { run, key, feed } = await withRoot(kept(makeFolder(FILES)));
    const keys = [key('editor'), key('online')];
    await run(publish, { keys });
    await run(publish, { keys, source: kept(makeFolder(SECOND)), now: LATER });
    const source = kept(
      makeFolder({
        ...SECOND,
        ...changed('corpus.yaml', '2026.11.1', '2026.12.1'),
        ...changed('events/1893.yaml', 'Rudolf was crowned.', 'Rudolf was crowned in Strelsau.'),
      }),
    );
    expect(await run(note, { source })).toBe(0);
    expect(await run(publish, { keys, source, now: LATER })).toBe(0);
    const { records } = await readPack(new Workspace(feed).packPaths().at(-1)?.path ?? '');
    expect(records.entities.find(({ id }) => id === 'rudolf')?.changed).toBe('2026.11.2');
    expect(records.events.map((event) => event.changed)).toEqual(['2026.12.1']);
  });

  it('has nothing to compare with before the first version', async () => {
    const { run } = await newFeed(kept(makeFolder(FILES)));
    await expect(run(note)).rejects.toThrow('needs no notes');
  });
});
