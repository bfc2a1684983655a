import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { subscribedReader } from '../../lib/background/test-updates';
import { setMessageSource } from '../../lib/i18n';
import { problemWords } from '../../lib/i18n-problems';
import { useCatalogue } from '../../lib/test-catalogue';
import type { Envelope } from '../../lib/updates/metadata';
import type { Problem } from '../../lib/updates/problem';
import { createSigningKey } from '../../lib/updates/signing';
import { inDays, testKeys, testRoot, versionOf } from '../../lib/updates/test-feed';
import { type Attack, flipped, isPack, type Scene, serving, TIMESTAMP } from './attack';
import { CONTENT_ATTACKS } from './content-attacks';
import { forged, resigned } from './forge';
import { SIGNATURE_ATTACKS } from './signature-attacks';
import { TRANSPORT_ATTACKS } from './transport-attacks';
import { VERSION_ATTACKS } from './version-attacks';

/*
 * A server that does what a server must not, to a reader who is subscribed and up to date with version 2. Whatever it does, version 2 stays
 * in use, and the reader is told in words. Names follow the test list of theupdateframework/tuf-conformance where they match.
 */

const YEAR = 365 * 86_400_000;

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.restoreAllMocks();
  setMessageSource();
});

/** Plays an attack and gives the problem that the reader is told of. */
async function refusedBy(attack: Attack): Promise<{ problem: Problem; scene: Scene }> {
  const scene = await subscribedReader();
  const { publisher, host, reader, feed } = scene;
  const before = await reader.corpus.status();
  // Full packs only: whether deltas fall back to them is another test.
  publisher.versions.splice(0);
  host.files = await publisher.publish(versionOf(3));
  await attack(scene, host.files);
  const checked = await reader.updates.check(feed);
  if (checked.ok) throw new Error(`The server was believed: ${JSON.stringify(checked)}`);
  const { problem } = checked;
  // Nothing of it is there after a restart either.
  await reader.restart();
  expect(await reader.version()).toBe('2026.11.2');
  expect(await reader.corpus.status()).toEqual(before);
  expect((await reader.updates.status()).feeds[0]).toMatchObject({ installed: '2026.11.2', checked: { problem } });
  for (const language of ['en', 'ar'] as const) {
    useCatalogue(language);
    expect(problemWords(problem).length).toBeGreaterThan(30);
    expect(problemWords(problem)).not.toContain('undefined');
  }
  return { problem, scene };
}

describe('a hostile server', () => {
  it.each(
    Object.entries({ ...TRANSPORT_ATTACKS, ...SIGNATURE_ATTACKS, ...VERSION_ATTACKS, ...CONTENT_ATTACKS }).map(
      ([name, [code, attack]]) => [name, code, attack] as const,
    ),
  )('%s: %s', async (_, code, attack) => {
    const { problem } = await refusedBy(attack);
    expect(problem.code).toBe(code);
  });

  it('that behaves again is believed again', async () => {
    const { scene } = await refusedBy(serving(isPack, (bytes) => new Response(flipped(bytes))));
    scene.host.bend = () => undefined;
    expect(await scene.reader.update(scene.feed)).toBe('2026.11.3');
  });

  it('does not matter when one of several signatures is bad', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    const files = await publisher.publish(versionOf(3));
    const { signingKey } = await createSigningKey();
    host.files = await resigned(files, TIMESTAMP, [...publisher.keys.timestamp, signingKey]);
    expect(await reader.update(feed)).toBe('2026.11.3');
  });

  it('that was fast-forwarded by a thief is recovered by rotating keys', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    const files = await publisher.publish(versionOf(3));
    const far = (signed: Envelope['signed']) => ({ ...signed, version: 2_000_000_000 });
    host.files = await forged(files, publisher.keys, { targets: far, snapshot: far, timestamp: far });
    expect(await reader.update(feed)).toBe('2026.11.3');
    publisher.versions.push(versionOf(4));
    host.files = await publisher.publish();
    expect(await reader.update(feed)).toBe('rolled-back');
    expect(await reader.version()).toBe('2026.11.3');
    const next = await testKeys();
    const keys = { ...publisher.keys, timestamp: next.timestamp, snapshot: next.snapshot, targets: next.targets };
    publisher.roots.push(await testRoot(keys, 2, inDays(reader.now, 365)));
    host.files = await publisher.publish(undefined, { keys });
    expect(await reader.update(feed)).toBe('2026.11.4');
  });

  it('cannot stand in the way of root rotation over several roots', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    const keys = await testKeys();
    publisher.roots.push(await testRoot(keys, 2, inDays(reader.now, -1), [...publisher.keys.root, ...keys.root]));
    publisher.roots.push(await testRoot(keys, 3, inDays(reader.now, 365)));
    host.files = await publisher.publish(versionOf(3), { keys });
    expect(await reader.update(feed)).toBe('2026.11.3');
  });

  it('cannot lead a reader with an expired root astray, nor keep it from a newer one', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    reader.now += 2 * YEAR;
    expect(await reader.update(feed)).toBe('expired');
    publisher.roots.push(await testRoot(publisher.keys, 2, inDays(reader.now, 365)));
    const dated = (days: number) => ({ version: 9, expires: inDays(reader.now, days) });
    host.files = await publisher.publish(versionOf(3), { dates: { timestamp: dated(2), snapshot: dated(9), targets: dated(9) } });
    expect(await reader.update(feed)).toBe('2026.11.3');
  });

  it('is not believed for a timestamp of the same version and other contents', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    const files = await publisher.publish(versionOf(3));
    host.files = await forged(files, publisher.keys, { timestamp: (signed) => ({ ...signed, version: 1 }) });
    expect(await reader.update(feed)).toBe('nothing');
    expect(await reader.version()).toBe('2026.11.2');
  });

  it('with a bad delta and no pack leaves the old version', async () => {
    const { publisher, host, reader, feed } = await subscribedReader();
    host.files = await publisher.publish(versionOf(3));
    host.bend = (path) => (path.startsWith('targets/') ? new Response('x') : undefined);
    expect(await reader.update(feed)).toBe('cut-off');
    expect(await reader.version()).toBe('2026.11.2');
  });
});
