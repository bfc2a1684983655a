import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers/launch';
import { pointAt, waitForCard, waitForMarks } from './harness/reading';
import { Session } from './harness/session';
import { type Story, storyPage } from './harness/story-page';

/*
 * Real stories that lie beside the project on the makers' machines only: run in addition where they are. A clone without them has its own
 * stories in tests/pages, with the same checks.
 */
const FOLDER = '../shared/seeds';
const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];

interface Expected {
  readonly file: number;
  readonly story: Omit<Story, 'text'>;
  /** Per article: its date, entities that must be on it, and what cards must say or not say. */
  readonly articles: readonly {
    readonly date: string;
    readonly entities: readonly string[];
    readonly absent?: readonly string[];
  }[];
  readonly cards: readonly {
    readonly pointAt: string;
    readonly occurrence?: number;
    readonly name: string;
    readonly says: string;
    readonly never?: string;
  }[];
}

const STORIES: readonly Expected[] = [
  {
    file: 0,
    story: { title: 'Major powers seek to hold Sochi congress for Syria in late January', lang: 'en' },
    articles: [
      {
        date: '2017-12-22',
        entities: [
          'bashar-al-assad',
          'vladimir-putin',
          'staffan-de-mistura',
          'sergei-lavrov',
          'sergei-shoigu',
          'ypg',
          'pyd',
          'recep-tayyip-erdogan',
          'sohr',
          'islamic-state',
          'aleppo',
          'astana',
        ],
        absent: ['ahmed-al-sharaa'],
      },
      {
        date: '2026-01-15',
        entities: [
          'bashar-al-assad',
          'ahmed-al-sharaa',
          'syrian-democratic-forces',
          'deir-hafer',
          'maskanah',
          'pkk',
          'brad-cooper',
          'us-central-command',
          'shams-tv',
          'aleppo',
        ],
      },
    ],
    cards: [
      { pointAt: 'Syrian President Bashar Assad', name: 'Bashar al-Assad', says: 'President of Syria' },
      { pointAt: 'former President Bashar Assad', name: 'Bashar al-Assad', says: 'Former president' },
      { pointAt: 'Ahmad Al-Sharaa', name: 'Ahmed al-Sharaa', says: 'President' },
    ],
  },
  {
    file: 1,
    story: { title: 'Syrians meet in Astana to discuss ceasefire ahead of Geneva talks', lang: 'en', published: '2017-02-16' },
    articles: [
      {
        date: '2017-02-16',
        entities: [
          'mohammed-alloush',
          'bashar-jaafari',
          'jan-egeland',
          'staffan-de-mistura',
          'issam-al-rais',
          'al-bab',
          'daraa',
          'al-waer',
          'tadef',
          'islamic-state',
          'southern-front',
        ],
      },
    ],
    cards: [{ pointAt: 'Issam al-Rais', name: 'Issam al-Rais', says: 'Southern Front' }],
  },
  {
    file: 2,
    story: { title: 'Syrian Rebel Groups Reject Russia-Sponsored Peace Talks', lang: 'en', published: '2017-12-26' },
    articles: [
      {
        date: '2017-12-26',
        entities: ['vladimir-putin', 'bashar-al-assad', 'ahrar-al-sham', 'jaysh-al-islam', 'sochi', 'astana', 'pyd', 'islamic-state'],
      },
    ],
    cards: [{ pointAt: 'Army of Islam', name: 'Jaysh al-Islam', says: '2017' }],
  },
  {
    file: 3,
    story: { title: 'Major powers scramble to agree on Syria peace plan', lang: 'en', published: '2017-12-22' },
    articles: [
      {
        date: '2017-12-22',
        entities: [
          'alexander-lavrentiev',
          'ahmad-tohmeh',
          'bashar-jaafari',
          'king-salman',
          'staffan-de-mistura',
          'islamic-state',
          'aleppo',
        ],
      },
    ],
    cards: [{ pointAt: 'Aleksandr Lavrentyev', name: 'Alexander Lavrentiev', says: 'Russia' }],
  },
  {
    file: 4,
    story: { title: 'Syria peace talks off to rocky start', lang: 'en', published: '2017-01-23' },
    articles: [
      {
        date: '2017-01-23',
        entities: [
          'yehya-al-aridi',
          'fares-buyush',
          'osama-abu-zeid',
          'bashar-jaafari',
          'jabhat-fateh-al-sham',
          'sana',
          'astana',
          'bashar-al-assad',
        ],
      },
    ],
    cards: [{ pointAt: 'Fateh al-Sham Front', name: 'Jabhat Fateh al-Sham', says: '2017' }],
  },
];

const EPOCH = Date.UTC(1970, 0, 1);
const dayOf = (iso: string) => (Date.parse(`${iso}T00:00:00Z`) - EPOCH) / 86_400_000;

for (const name of BROWSER_NAMES) {
  describe.skipIf(files.length === 0)(`real stories in ${name}`, () => {
    let session: Session;
    beforeAll(async () => {
      session = await Session.start(name);
    });
    afterAll(() => session?.end());
    afterEach(() => session.closePages());

    it.each(STORIES.map((story) => [story.story.title, story] as const))('%s', async (_title, expected) => {
      const file = files[expected.file];
      if (!file) throw new Error(`story ${expected.file} is not in ${FOLDER}`);
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const url = `http://news.test/story-${expected.file}.html`;
      session.network.serve(url, { body: storyPage({ ...expected.story, text }) });
      const reading = await session.read(url);
      await waitForMarks(reading.page);
      const { articles } = await session.extension.askPage(url, 'page.summary', {});
      expect(articles.map((article) => article.date?.day)).toEqual(expected.articles.map((article) => dayOf(article.date)));
      for (const [index, { entities, absent }] of expected.articles.entries()) {
        const found = articles[index]?.entities.map(({ entry }) => entry.id) ?? [];
        expect(found).toEqual(expect.arrayContaining([...entities]));
        for (const id of absent ?? []) expect(found).not.toContain(id);
      }
      for (const card of expected.cards) {
        await pointAt(reading.page, card.pointAt.split(' ').at(-1) ?? '', await reading.occurrenceOf(card.pointAt));
        const shown = await waitForCard(reading.page, card.name);
        expect(shown.text).toContain(card.says);
        await reading.closeCard();
      }
      await reading.expectUntouched();
    });
  });
}
