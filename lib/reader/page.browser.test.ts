import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CardProps, RenderCard } from '../card/source';
import { StageHere } from '../card/stage-here';
import type { CardView, EntryView } from '../corpus/views';
import { fill } from '../marks/test-page';
import type { Answer, BackgroundContract, Request } from '../messages';
import { pageAnswers } from './answers';
import { FocusStops } from './focus-stops';
import { ReadPage } from './page';
import type { Questions, ReadingChoice } from './page-context';

const NAMES = ['Ada Rossi', 'Benno Falk', 'Port Lomas'] as const;
const STORY = `<article><h1>Council of Port Lomas meets</h1><p><time datetime="2020-03-05">5 March 2020</time></p>
  <p id="first">The council met on Thursday, and Ada Rossi opened the session with a long report about the harbour and its future.</p>
  <p id="second">Benno Falk disagreed with Ada Rossi and left the hall of Port Lomas before the vote was taken by the members.</p></article>`;
const DAY = 18_326;
const CHOICE: ReadingChoice = { enabled: true, focusableMarks: false, marks: 'first', hiddenKinds: [], trigger: 'hover' };

const entries: EntryView[] = NAMES.map((name, index) => {
  const kind = index < 2 ? 'person' : 'place';
  return { id: name.toLowerCase().replace(' ', '-'), kind, family: kind, name, line: '' };
});

/** A background that knows three names and finds them wherever they stand. */
class Background {
  readonly asked: string[] = [];
  dates: (number | undefined)[] = [];
  down = false;

  readonly ask: Questions = {
    annotate: (request) => this.#answer('annotate', () => this.#annotate(request)),
    getCards: ({ items }) => this.#answer('getCards', () => ({ cards: items.map(({ id, date }) => this.#card(id, date)) })),
    getNames: () => this.#answer('getNames', () => ({ names: [] })),
    explain: () => this.#answer('explain', () => ({ rejected: [] })),
  };

  async #answer<A>(question: string, answer: () => A): Promise<A> {
    this.asked.push(question);
    if (this.down) throw new Error('The background is down.');
    return answer();
  }

  #annotate({ articles }: Request<BackgroundContract, 'page.annotate'>): Answer<BackgroundContract, 'page.annotate'> {
    this.dates = articles.map(({ date }) => date);
    const mentions = articles.flatMap(({ text }, article) =>
      Array.from(text.matchAll(new RegExp(NAMES.join('|'), 'g')), (match) => [
        article,
        match.index,
        match.index + match[0].length,
        entries.findIndex(({ name }) => name === match[0]),
        900,
        -1,
      ]).flat(),
    );
    return { generation: 0, relevance: articles.map(() => 'on-topic'), entries, senses: [], mentions };
  }

  #card(id: string, date: number | undefined): CardView {
    const { kind = 'person', family = 'person', name = id } = entries.find((entry) => entry.id === id) ?? {};
    const nothing = { atDate: [], since: [], timeline: [], timelineTotal: 0, claims: [], sources: [], corpusAsOf: 20_000 };
    return { id, kind, family, name, identification: '', ...nothing, ...(date !== undefined && { asOf: date }) };
  }
}

let life: AbortController;
let background: Background;
let shown: CardProps | undefined;
let messages: string[];
let counts: number[];
let ended: boolean;
let page: ReadPage;

const render: RenderCard = (container, props) => {
  shown = props;
  container.textContent = props?.view.name ?? '';
};

function start(choice = CHOICE, ask = background.ask): ReadPage {
  page = new ReadPage(
    {
      window,
      ask,
      loadFace: async () => ({
        createStage: (context) => new StageHere(context, { render, style: '' }),
        createFocusStops: (context, signal) => new FocusStops({ ...context, title: 'Names', label: ({ entry }) => entry.name }, signal),
      }),
      onCount: (names) => counts.push(names),
      direction: 'ltr',
      openPage: () => undefined,
      switchSiteOff: () => undefined,
      correct: async () => undefined,
      search: async () => [],
      pause: () => undefined,
      stepMessage: ({ entry }, position, total) => `${entry.name} ${position}/${total}`,
    },
    choice,
    life.signal,
  );
  return page;
}
/** Painted names, in the order of their text. */
const painted = () =>
  [...CSS.highlights.entries()]
    .filter(([key]) => !key.startsWith('r-open'))
    .flatMap(([key, highlight]) =>
      Array.from(
        highlight,
        ({ startContainer, startOffset, endOffset }) => `${key} ${startContainer.textContent?.slice(startOffset, endOffset)}`,
      ),
    )
    .sort();
const paragraph = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};
const ALL = ['r-person Ada Rossi', 'r-person Benno Falk', 'r-place Port Lomas'];

beforeEach(() => {
  fill(document.body, STORY);
  life = new AbortController();
  background = new Background();
  shown = undefined;
  messages = [];
  counts = [];
  ended = false;
  Object.defineProperty(document, 'ariaNotify', { configurable: true, value: (message: string) => messages.push(message) });
});
afterEach(() => {
  life.abort();
  Reflect.deleteProperty(document, 'ariaNotify');
});

describe('a page', () => {
  it('is marked, and its document stays as it is', async () => {
    const before = document.documentElement.outerHTML;
    await start().read();
    expect(painted()).toEqual(ALL);
    expect(background.dates).toEqual([DAY]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is not read at all while the reader has it switched off, and loses its marks when it is switched off', async () => {
    await start({ ...CHOICE, enabled: false }).read();
    expect(background.asked).toEqual([]);
    await page.choose(CHOICE);
    expect(painted()).toEqual(ALL);
    await page.choose({ ...CHOICE, enabled: false });
    expect(painted()).toEqual([]);
    expect(page.articles).toEqual([]);
  });

  it('follows the choice of marks without asking again', async () => {
    await start().read();
    await page.choose({ ...CHOICE, marks: 'all' });
    expect(painted()).toHaveLength(5);
    await page.choose({ ...CHOICE, marks: 'all', hiddenKinds: ['place'] });
    expect(painted()).toHaveLength(3);
    await page.choose({ ...CHOICE, marks: 'none' });
    expect(painted()).toEqual([]);
    expect(background.asked.filter((name) => name === 'annotate')).toHaveLength(1);
  });

  it('drops the marks of changed text before the next frame, and marks what comes', async () => {
    await start().read();
    paragraph('#first').textContent = 'Nothing more was said by anybody about the harbour of the town or about its future.';
    await Promise.resolve();
    expect(painted()).toEqual(['r-person Benno Falk', 'r-place Port Lomas']);
    await expect.poll(painted).toEqual(ALL);
    expect(paragraph('#second').textContent).toContain('Ada Rossi');
  });

  it('keeps its marks in every frame while the page builds the same text anew again and again', async () => {
    await start().read();
    const { innerHTML } = document.body;
    for (let build = 0; build < 3; build++) {
      fill(document.body, innerHTML);
      await Promise.resolve();
      expect(painted()).toEqual(ALL);
    }
    const before = page.articles[0]?.mentions;
    expect(before?.every(({ spans }) => spans.every(({ node }) => node.isConnected))).toBe(true);
    await page.read();
    expect(page.articles[0]?.mentions.every((mention, index) => mention === before?.[index])).toBe(true);
    expect(painted()).toEqual(ALL);
  });

  it('marks what the page has built anew while it was being read', async () => {
    const { annotate } = background.ask;
    const answersLate: Questions['annotate'] = async (request) => {
      const answer = await annotate(request);
      fill(document.body, STORY);
      await Promise.resolve();
      fill(document.body, STORY);
      return answer;
    };
    await start(CHOICE, { ...background.ask, annotate: answersLate }).read();
    expect(painted()).toEqual(ALL);
  });

  it('keeps the card of a name open when its node is replaced by the same text', async () => {
    await start().read();
    page.step('next', undefined, true);
    await expect.poll(() => shown?.view.name).toBe('Ada Rossi');
    fill(paragraph('#first'), paragraph('#first').innerHTML);
    await Promise.resolve();
    expect(shown?.view.name).toBe('Ada Rossi');
    expect(painted()).toEqual(ALL);
  });

  it('keeps the marks of what did not change as they are', async () => {
    await start().read();
    const before = page.articles[0]?.mentions;
    paragraph('article').append(document.createElement('hr'));
    await page.read();
    expect(page.articles[0]?.mentions.every((mention, index) => mention === before?.[index])).toBe(true);
  });

  it('takes the date from the reader when the reader says so', async () => {
    await start().read();
    const id = page.articles[0]?.article.id ?? '';
    await page.setDate(id, 12_345);
    expect(background.dates).toEqual([12_345]);
    await page.setDate(id, undefined);
    expect(background.dates).toEqual([undefined]);
    expect(page.articles[0]?.article.date).toBeUndefined();
  });

  it('tells how many names it holds', async () => {
    await start().read();
    expect(counts).toEqual([3]);
    paragraph('#second').remove();
    await expect.poll(() => counts.at(-1)).toBe(2);
    await page.choose({ ...CHOICE, enabled: false });
    expect(counts.at(-1)).toBe(0);
  });

  it('has stops for the tabulator key at its marks only when the reader wants them', async () => {
    const before = document.documentElement.outerHTML;
    const stops = () => document.documentElement.lastElementChild?.shadowRoot?.querySelectorAll('button').length;
    await start({ ...CHOICE, focusableMarks: true }).read();
    expect(stops()).toBe(3);
    await page.choose({ ...CHOICE, focusableMarks: true, marks: 'all' });
    expect(stops()).toBe(5);
    await page.choose({ ...CHOICE, focusableMarks: false });
    expect(document.documentElement.outerHTML).toBe(before);
    await page.choose({ ...CHOICE, focusableMarks: true });
    await page.choose({ ...CHOICE, focusableMarks: true, enabled: false });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('asks again when the corpus changes', async () => {
    await start().read();
    await page.corpusChanged();
    expect(background.asked.filter((name) => name === 'annotate')).toHaveLength(2);
    expect(painted()).toEqual(ALL);
  });

  it('stays as it is while nobody answers', async () => {
    background.down = true;
    await start().read();
    expect(painted()).toEqual([]);
    background.down = false;
    await page.read();
    expect(painted()).toEqual(ALL);
  });

  it('has its cards before they are asked for', async () => {
    await start().read();
    await expect.poll(() => background.asked).toContain('getCards');
    background.down = true;
    page.step('next', undefined, true);
    await expect.poll(() => shown?.view.name).toBe('Ada Rossi');
    expect(shown?.view.asOf).toBe(DAY);
  });

  it('steps through the marked names, or through the mentions of one, and says where it is', async () => {
    await start().read();
    expect([page.step('next', undefined, false), page.step('next', undefined, false)]).toEqual([true, true]);
    expect([page.step('next', 'ada-rossi', false), page.step('previous', 'ada-rossi', false)]).toEqual([true, true]);
    expect(page.step('next', 'nobody', false)).toBe(false);
    expect(messages).toEqual(['Ada Rossi 1/3', 'Benno Falk 2/3', 'Ada Rossi 1/2', 'Ada Rossi 2/2']);
  });

  it('is as before when its life ends, even in the middle of being read', async () => {
    const before = document.documentElement.outerHTML;
    await start().read();
    page.step('next', undefined, true);
    await expect.poll(() => shown?.view.name).toBe('Ada Rossi');
    const reading = page.read();
    life.abort();
    await reading;
    expect(painted()).toEqual([]);
    expect(CSS.highlights.size).toBe(0);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('the answers of a page', () => {
  it('tell what stands on it, and do what popup and commands ask', async () => {
    await start().read();
    const answers = pageAnswers({
      page,
      address: 'https://news.example/story',
      switchSite: (enabled) => page.choose({ ...page.choice, enabled }),
      end: () => {
        ended = true;
      },
    });
    const sender = { id: 'test' };
    const summary = await answers['page.summary']({}, sender);
    expect(summary).toMatchObject({
      enabled: true,
      marks: 'painted',
      articles: [{ title: 'Council of Port Lomas meets', relevance: 'on-topic' }],
    });
    expect(summary.articles[0]?.entities.map(({ entry, count }) => [entry.id, count])).toEqual([
      ['port-lomas', 2],
      ['ada-rossi', 2],
      ['benno-falk', 1],
    ]);
    expect(await answers['page.step']({ direction: 'previous', entity: 'benno-falk', open: true }, sender)).toEqual({ found: true });
    await expect.poll(() => shown?.view.name).toBe('Benno Falk');
    await answers['page.setDate']({ article: summary.articles[0]?.id ?? '' }, sender);
    expect((await answers['page.summary']({}, sender)).articles[0]).not.toHaveProperty('date');
    await answers['page.setEnabled']({ enabled: false }, sender);
    expect(await answers['page.summary']({}, sender)).toEqual({ enabled: false, reading: false, marks: 'off', articles: [] });
    await answers['page.setEnabled']({ enabled: true }, sender);
    await answers['corpus.changed']({ generation: 2 }, sender);
    expect(painted()).toEqual(ALL);
    await answers['access.removed']({ gone: ['*://other.example/*'], left: [] }, sender);
    await answers['access.removed']({ gone: ['*://*/*'], left: ['*://*.news.example/*'] }, sender);
    expect(ended).toBe(false);
    await answers['access.removed']({ gone: ['*://news.example/*'], left: ['*://other.example/*'] }, sender);
    expect(ended).toBe(true);
  });
});
