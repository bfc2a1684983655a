import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishedVersion } from '../../../lib/updates/publish';
import { versionOf } from '../../../lib/updates/test-feed';
import type { BrowserName } from '../../../tools/browsers/launch';
import { ServedFeed } from './feed';
import { Session } from './session';

/** What a series of kills left behind. */
export interface KillReport {
  readonly browser: BrowserName;
  readonly victim: Victim;
  readonly kills: number;
  /** Kills after which the version before the update was in use. */
  readonly old: number;
  /** Kills after which the new version was in use already. */
  readonly fresh: number;
  /** Of the old ones, those whose update went through by itself before anything was asked. */
  readonly resumed: number;
  /** What was wrong afterwards; empty when nothing was. */
  readonly lost: readonly string[];
}

/** Entities in the versions that are installed: enough for an installation to take a while. */
const ENTITIES = 1500;
/** A kill comes at a random moment after the check began, up to this many times as long as an update takes undisturbed. */
const WINDOW = 1.1;

/** A version that is large enough to be caught in the middle. */
export function largeVersion(number: number): PublishedVersion {
  return versionOf(number, ({ entities }) => {
    const [, zenda] = entities;
    if (!zenda) throw new Error('no Zenda');
    for (let index = 0; index < ENTITIES; index++) {
      const name = `Village ${index} of ${number}`;
      entities.push({ ...zenda, id: `village-${index}`, name, priority: 3, aliases: [{ text: name, lang: 'en', kind: 'name' }] });
    }
  });
}

/** What is killed: the background (the whole extension in Firefox), or the whole browser. */
export type Victim = 'background' | 'browser';

/** How a series of kills is made. */
export interface KillOptions {
  readonly victim?: Victim;
  /** Folder of the built extension. */
  readonly extension?: string;
  readonly onKill?: (done: number) => void;
}

/**
 * Ends the background, or the browser, at random moments while it updates by itself, and looks each time at what answers afterwards: a whole
 * version, old or new, an update that still goes through, and nothing left over in the storage.
 */
export async function killAtRandom(
  browser: BrowserName,
  kills: number,
  { victim = 'background', extension: built, onKill = () => undefined }: KillOptions = {},
): Promise<KillReport> {
  const profile = await mkdtemp(join(tmpdir(), 'siyaq-profile-'));
  let session = await Session.start(browser, { profile, ...(built !== undefined && { extension: built }) });
  const lost: string[] = [];
  let [old, fresh, resumed] = [0, 0, 0];
  try {
    const served = await ServedFeed.create(session);
    const restart = async () => {
      if (victim === 'background') return session.endBackground(extension);
      session = await session.restartBrowser();
      return session.extension;
    };
    let number = 2;
    await served.publish(largeVersion(number));
    let extension = session.extension;
    const feed = await served.subscribe(true);
    await until(async () => (await activeVersion(extension)) === versionName(number));
    const publishNext = async () => {
      number += 1;
      served.publisher.versions.splice(0, served.publisher.versions.length - 1);
      await served.publish(largeVersion(number));
    };
    await publishNext();
    const start = performance.now();
    await extension.askBackground('updates.check', { feed });
    await until(async () => (await activeVersion(extension)) === versionName(number));
    const duration = performance.now() - start;
    for (let kill = 0; kill < kills; kill++) {
      await publishNext();
      void extension.askBackground('updates.check', { feed }).catch(() => undefined);
      await pause(Math.random() * WINDOW * duration);
      extension = await restart();
      const version = await activeVersion(extension);
      if (version === versionName(number)) fresh += 1;
      else if (version === versionName(number - 1)) old += 1;
      else lost.push(`kill ${kill + 1}: ${version} answers`);
      const { cards } = await extension.askBackground('card.get', { items: [{ id: 'village-7' }] });
      // An interrupted installation that goes on may come into use between two questions: the card is of the version before or after.
      const shown = await activeVersion(extension);
      if (shown !== version) resumed += 1;
      if (![version, shown].some((one) => cards[0]?.name === `Village 7 of ${one?.split('.').at(-1)}`))
        lost.push(`kill ${kill + 1}: ${version}, then ${shown} answers with ${cards[0]?.name}`);
      const again = await extension
        .askBackground('updates.check', { feed })
        .catch((error: unknown) => ({ ok: false as const, problem: { code: String(error) } }));
      if (!again.ok && again.problem.code !== 'busy') lost.push(`kill ${kill + 1}: the next check gave ${again.problem.code}`);
      await until(async () => (await activeVersion(extension)) === versionName(number)).catch(() => lost.push(`kill ${kill + 1}: stuck`));
      const leftovers = await leftoversOf(extension);
      if (leftovers !== '') lost.push(`kill ${kill + 1}: ${leftovers}`);
      onKill(kill + 1);
    }
    return { browser, victim, kills, old, fresh, resumed, lost };
  } finally {
    await session.end();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const versionName = (number: number) => `2026.11.${number}`;
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

async function activeVersion(extension: Session['extension']): Promise<string | undefined> {
  const { generations } = await extension.askBackground('corpus.status', {});
  return generations.find(({ active }) => active)?.version;
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('it did not come to be');
    await pause(100);
  }
}

/** Generation databases without a row, or rows without a database; empty when there are none within ten seconds. */
async function leftoversOf(extension: Session['extension']): Promise<string> {
  const difference = async () => {
    const { generations } = await extension.askBackground('corpus.status', {});
    const stored = (await extension.databases()).filter((name) => name.startsWith('siyaq-corpus-'));
    return stored.length === generations.length ? '' : `${stored.length} databases for ${generations.length} generations`;
  };
  for (let attempt = 0; attempt < 100 && (await difference()) !== ''; attempt++) await pause(100);
  return difference();
}
