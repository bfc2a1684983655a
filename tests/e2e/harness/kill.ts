import type { PublishedVersion } from '../../../lib/updates/publish';
import { versionOf } from '../../../lib/updates/test-feed';
import type { BrowserName } from '../../../tools/browsers/launch';
import { ServedFeed } from './feed';
import { Session } from './session';

/** What a series of kills left behind. */
export interface KillReport {
  readonly browser: BrowserName;
  readonly kills: number;
  /** Kills after which the version before the update was in use. */
  readonly old: number;
  /** Kills after which the new version was in use already. */
  readonly fresh: number;
  /** What was wrong afterwards; empty when nothing was. */
  readonly lost: readonly string[];
}

/** Entities in the versions that are installed: enough for an installation to take a while. */
const ENTITIES = 1500;
/** A kill comes at a random moment up to this long after the check began, ms. */
const WINDOW = 900;

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

/**
 * Ends the background at random moments while it updates by itself, and looks each time at what answers afterwards: a whole version, old or
 * new, and an update that still goes through.
 */
export async function killAtRandom(
  browser: BrowserName,
  kills: number,
  onKill: (done: number) => void = () => undefined,
): Promise<KillReport> {
  const session = await Session.start(browser);
  const lost: string[] = [];
  let [old, fresh] = [0, 0];
  try {
    const served = await ServedFeed.create(session);
    let number = 2;
    await served.publish(largeVersion(number));
    let extension = session.extension;
    const feed = await served.subscribe(true);
    await until(async () => (await activeVersion(extension)) === versionName(number));
    for (let kill = 0; kill < kills; kill++) {
      number += 1;
      served.publisher.versions.splice(0, served.publisher.versions.length - 1);
      await served.publish(largeVersion(number));
      void extension.askBackground('updates.check', { feed }).catch(() => undefined);
      await pause(Math.random() * WINDOW);
      extension = await session.endBackground(extension);
      const version = await activeVersion(extension);
      if (version === versionName(number)) fresh += 1;
      else if (version === versionName(number - 1)) old += 1;
      else lost.push(`kill ${kill + 1}: ${version} answers`);
      const { results } = await extension.askBackground('search', { query: `Village 7 of ${version?.split('.').at(-1)}` });
      if (!results.some(({ id }) => id === 'village-7')) lost.push(`kill ${kill + 1}: version ${version} does not know its names`);
      const again = await extension
        .askBackground('updates.check', { feed })
        .catch((error: unknown) => ({ ok: false as const, problem: { code: String(error) } }));
      if (!again.ok && again.problem.code !== 'busy') lost.push(`kill ${kill + 1}: the next check gave ${again.problem.code}`);
      await until(async () => (await activeVersion(extension)) === versionName(number)).catch(() => lost.push(`kill ${kill + 1}: stuck`));
      onKill(kill + 1);
    }
    return { browser, kills, old, fresh, lost };
  } finally {
    await session.end();
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
