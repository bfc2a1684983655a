import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { encodePack } from '../corpus/pack';
import { putInbox } from '../corpus/store-inbox';
import { HEAD, records } from '../corpus/test-corpus';
import { emptyIndexedDb } from '../corpus/test-store';
import { MENTION_STRIDE } from '../messages';
import { changeSettings } from '../settings';
import { parseEdtf } from '../time/edtf';
import { SERVER_PATIENCE } from '../updates/http';
import { createAnswers } from './answers';
import { Corpus } from './corpus';
import { Corrections } from './corrections';
import { Feeds } from './feeds';
import { RuleBook } from './reading-rules';
import { Updates } from './updates';

const FROM_PAGE = { id: 'test', url: 'https://www.news.example/story', tab: JSON.parse('{"id": 1, "incognito": false}') };
let life: AbortController;

function answers() {
  const readBundled = () => encodePack({ ...HEAD, version: '2026.11.1' }, records());
  const corrections = new Corrections(async () => undefined, life.signal);
  const rules = new RuleBook(() => undefined, life.signal);
  const corpus = new Corpus({ readBundled, extension: '1.0.0' }, async () => undefined, AbortSignal.abort());
  const offline = {
    fetch,
    online: () => false,
    sparing: () => false,
    now: Date.now,
    random: Math.random,
    testing: false,
    patience: SERVER_PATIENCE,
  };
  const updates = new Updates(corpus, offline);
  return createAnswers({ corpus, updates, feeds: new Feeds(corpus, updates, false, async () => undefined), corrections, rules });
}

beforeEach(async () => {
  fakeBrowser.reset();
  life = new AbortController();
  await emptyIndexedDb();
});
afterEach(() => life.abort());

describe('the background', () => {
  it('gives cards as of dates, in order, without the unknown ones', async () => {
    const items = [{ id: 'rudolf-elphberg', date: parseEdtf('2005').lo }, { id: 'nobody' }, { id: 'old-zenda' }];
    const { cards } = await answers()['card.get']({ items }, FROM_PAGE);
    expect(cards.map(({ id }) => id)).toEqual(['rudolf-elphberg', 'zenda']);
    expect(cards[0]?.atDate[0]?.label).toBe('King of Ruritania');
  });

  it('looks names up', async () => {
    const { results } = await answers().search({ query: 'elphb', limit: 5 }, FROM_PAGE);
    expect(results[0]).toMatchObject({ id: 'rudolf-elphberg', name: 'Rudolf Elphberg', title: 'Rudolf Elphberg' });
  });

  it('annotates with the real linker', async () => {
    const text = 'Rudolf Elphberg, the King of Ruritania, left the Castle of Zenda.';
    const { mentions, entries } = await answers()['page.annotate']({ articles: [{ text, lang: 'en' }] }, FROM_PAGE);
    expect(text.slice(mentions[1], mentions[2])).toBe('Rudolf Elphberg');
    expect(entries[mentions[3] ?? -1]?.id).toBe('rudolf-elphberg');
  });

  it('reads no article in a language that the reader does not want', async () => {
    const answer = answers();
    const article = { text: 'Rudolf Elphberg, the King of Ruritania, left the Castle of Zenda.', lang: 'en' } as const;
    const annotate = async () => (await answer['page.annotate']({ articles: [article] }, FROM_PAGE)).mentions.length;
    expect(await annotate()).toBeGreaterThan(0);
    await changeSettings({ hiddenLanguages: ['en'] });
    expect(await annotate()).toBe(0);
    await changeSettings({ hiddenLanguages: ['de'] });
    expect(await annotate()).toBeGreaterThan(0);
  });

  it('reads no page that the organisation forbids', async () => {
    await fakeBrowser.storage.managed.set({ disabledSites: ['news.example'] });
    const answer = answers();
    const article = { text: 'Rudolf Elphberg, the King of Ruritania, left the Castle of Zenda.', lang: 'en' } as const;
    const count = async (url: string) => (await answer['page.annotate']({ articles: [article] }, { ...FROM_PAGE, url })).mentions.length;
    expect(await count(FROM_PAGE.url)).toBe(0);
    expect(await count('https://other.example/')).toBeGreaterThan(0);
  });

  it('lets the reader have the last word on a name, with who is meant instead, and says so when asked why', async () => {
    const answer = answers();
    const article = { text: 'Rudolf Elphberg, the King of Ruritania, left the Castle of Zenda.', lang: 'en' } as const;
    const entity = { id: 'rudolf-elphberg', name: 'Rudolf Elphberg' };
    await answer['correction.add'](
      { entity, surface: 'Rudolf Elphberg', instead: { id: 'zenda', name: 'Zenda' }, everywhere: false },
      FROM_PAGE,
    );
    const idsFor = async (sender: typeof FROM_PAGE) => {
      const { mentions, entries } = await answer['page.annotate']({ articles: [article] }, sender);
      return [...mentions.keys()].filter((at) => at % MENTION_STRIDE === 3).map((at) => entries[mentions[at] ?? -1]?.id);
    };
    const elsewhere = await idsFor({ ...FROM_PAGE, url: 'https://other.example/' });
    expect(elsewhere[0]).toBe('rudolf-elphberg');
    expect(await idsFor(FROM_PAGE)).toEqual(['zenda', ...elsewhere.slice(1)]);
    const why = await answer['page.explain']({ article, start: 0, end: 15 }, FROM_PAGE);
    expect(why.chosen).toMatchObject({ entity: 'zenda', name: 'Zenda', evidence: [{ feature: 'corrected' }, { feature: 'kind:name' }] });
    expect(why.rejected[0]?.entity).toBe('rudolf-elphberg');
  });

  it('shows the change that an imported pack brings in the next card', async () => {
    const answer = answers();
    const changed = records();
    for (const entity of changed.entities) for (const role of entity.roles) role.label = 'Prisoner of Zenda';
    const key = await putInbox(await encodePack({ ...HEAD, version: '2026.11.2' }, changed));
    expect(await answer['corpus.import']({ key, fileName: 'changed.siyaq' }, FROM_PAGE)).toMatchObject({ ok: true });
    const { cards } = await answer['card.get']({ items: [{ id: 'rudolf-elphberg', date: parseEdtf('2005').lo }] }, FROM_PAGE);
    expect(cards[0]?.atDate[0]?.label).toBe('Prisoner of Zenda');
    expect((await answer['corpus.status']({}, FROM_PAGE)).generations).toHaveLength(2);
  });
});
