import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_OPTIONS } from '../corpus/options';
import { keygen } from './keygen';
import { sign } from './sign';
import { catchCommands, newFeed, withRoot } from './test-publisher';
import { Workspace } from './workspace';

catchCommands();
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('corpus keygen', () => {
  it('writes a secret that only its owner may read, and never writes one over', async () => {
    const { key } = await newFeed('');
    expect(statSync(key('ada')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(key('ada'), '../ada.pub.json'), 'utf8')).not.toContain('"d"');
    await expect(keygen({ ...DEFAULT_OPTIONS, plain: true, keys: [key('ada')] })).rejects.toThrow('A key is never written over');
  });

  it('puts a secret under a passphrase, without which it signs nothing', async () => {
    const { key, run, feed } = await newFeed('');
    vi.stubEnv('SIYAQ_KEY_PASSPHRASE', 'Zenda, by the café');
    await keygen({ ...DEFAULT_OPTIONS, keys: [key('cem')] });
    const file = readFileSync(key('cem'), 'utf8');
    expect(statSync(key('cem')).mode & 0o777).toBe(0o600);
    expect(file).not.toMatch(/"d"|Zenda|OKP/);
    const publisher = join(feed, 'publisher.json');
    writeFileSync(publisher, readFileSync(publisher, 'utf8').replace('keys/ada.pub.json', 'keys/cem.pub.json'));
    vi.stubEnv('SIYAQ_KEY_PASSPHRASE', 'another one');
    await expect(run(sign, { rest: ['root'], keys: [key('cem')] })).rejects.toThrow('the passphrase is another one');
    // The same letters in other code points.
    vi.stubEnv('SIYAQ_KEY_PASSPHRASE', 'Zenda, by the cafe\u0301');
    expect(await run(sign, { rest: ['root'], keys: [key('cem'), key('ben')] })).toBe(0);
    expect(new Workspace(feed).roots()).toHaveLength(1);
    writeFileSync(key('cem'), file.replace(/"tag": "../, '"tag": "00'));
    await expect(run(sign, { rest: ['root'], keys: [key('cem')] })).rejects.toThrow('or the file was changed');
  });

  it('says what to do where nobody can be asked for a passphrase', async () => {
    const { key } = await newFeed('');
    vi.stubEnv('SIYAQ_KEY_PASSPHRASE', '');
    vi.stubGlobal('process', { ...process, env: process.env, stdin: { isTTY: false } });
    await expect(keygen({ ...DEFAULT_OPTIONS, keys: [key('dua')] })).rejects.toThrow('set SIYAQ_KEY_PASSPHRASE; for a key without one');
    expect(existsSync(key('dua'))).toBe(false);
  });
});

describe('corpus sign', () => {
  it('refuses a key that has no part in the role', async () => {
    const { run, key } = await newFeed('');
    await expect(run(sign, { rest: ['root'], keys: [key('online')] })).rejects.toThrow('may not sign root');
  });

  it('does not count the same person twice', async () => {
    const { run, key, feed } = await newFeed('');
    await run(sign, { rest: ['root'], keys: [key('ada')] });
    await run(sign, { rest: ['root'], keys: [key('ada')] });
    expect(new Workspace(feed).roots()).toEqual([]);
  });

  it('asks the old root keys for consent to new ones', async () => {
    const { run, key, feed } = await withRoot('');
    await keygen({ ...DEFAULT_OPTIONS, plain: true, keys: [key('cem'), key('dua')] });
    const publisher = join(feed, 'publisher.json');
    writeFileSync(
      publisher,
      readFileSync(publisher, 'utf8').replace('keys/ada.pub.json', 'keys/cem.pub.json').replace('keys/ben.pub.json', 'keys/dua.pub.json'),
    );
    await run(sign, { rest: ['root'], keys: [key('cem'), key('dua')] });
    expect(new Workspace(feed).roots()).toHaveLength(1);
    await run(sign, { rest: ['root'], keys: [key('ada'), key('ben')] });
    expect(new Workspace(feed).roots()).toHaveLength(2);
  });
});
