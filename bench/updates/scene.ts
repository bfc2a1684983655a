import { readFile } from 'node:fs/promises';
import { openPack } from '../../lib/corpus/pack';
import type { PublishedVersion } from '../../lib/updates/publish';
import { pageNamed } from '../../tests/e2e/harness/expectations';
import { waitForMarks } from '../../tests/e2e/harness/reading';
import type { Session } from '../../tests/e2e/harness/session';
import { storyPage } from '../../tests/e2e/harness/story-page';
import { largeVersion } from './corpus';

/** A story in a tab, a name in it, and versions of a corpus that say something else in that name's card. */
export interface Scene {
  readonly url: string;
  readonly html: string;
  readonly name: string;
  readonly version: (number: number) => PublishedVersion;
  /** What the card says in that version. */
  readonly words: (number: number) => string;
}

/** A made-up corpus with so many entities. */
export function madeUp(size: number): Scene {
  const text =
    'Ruritania was quiet on Friday. Rudolf Elphberg, the King of Ruritania, came back to the Castle of Zenda.\n\nOfficials in Ruritania said nothing.';
  const story = { title: 'The King of Ruritania returns to Zenda', published: '2010-05-01', lang: 'en', text };
  return {
    url: 'http://paper.test/zenda',
    html: storyPage(story),
    name: 'Ruritania',
    version: (number) => largeVersion(number, size),
    words: (number) => `as of version ${number}`,
  };
}

/** The bundled corpus, the entry of the first name in a story given another headword. */
export async function bundled(session: Session): Promise<Scene> {
  const { url, html } = pageNamed('dark');
  session.network.serve(url, { body: html });
  await waitForMarks((await session.read(url)).page);
  const { articles } = await session.extension.askPage(url, 'page.annotations', {});
  const first = articles[0]?.quotes[0];
  if (!first) throw new Error('no name in the story');
  await session.closePages();
  const opened = await openPack(new Uint8Array(await readFile('public/corpus/bundled.siyaq')));
  if (!opened.ok) throw opened.error;
  const { meta, records } = opened.value;
  const { schema: _schema, counts: _counts, ...head } = meta;
  const words = (number: number) => `${first.entry.name} (version ${number})`;
  return {
    url,
    html,
    name: first.exact,
    words,
    version: (number) => ({
      head: { ...head, version: `2098.11.${number}` },
      records: {
        ...records,
        entities: records.entities.map((entity) => (entity.id === first.entry.id ? { ...entity, name: words(number) } : entity)),
      },
    }),
  };
}
