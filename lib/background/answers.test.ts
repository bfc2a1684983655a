import { beforeEach, describe, expect, it } from 'vitest';
import { encodePack } from '../corpus/pack';
import { putInbox } from '../corpus/store-inbox';
import { HEAD, records } from '../corpus/test-corpus';
import { emptyIndexedDb } from '../corpus/test-store';
import { parseEdtf } from '../time/edtf';
import { SERVER_PATIENCE } from '../updates/http';
import { createAnswers } from './answers';
import { Corpus } from './corpus';
import { Feeds } from './feeds';
import { Updates } from './updates';

const FROM_PAGE = { id: 'test' };

function answers() {
  const readBundled = () => encodePack({ ...HEAD, version: '2026.11.1' }, records());
  const corpus = new Corpus({ readBundled, extension: '1.0.0' }, async () => undefined);
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
  return createAnswers({ corpus, updates, feeds: new Feeds(corpus, updates, false, async () => undefined) });
}

beforeEach(emptyIndexedDb);

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
