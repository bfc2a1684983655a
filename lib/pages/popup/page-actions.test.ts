import { describe, expect, it } from 'vitest';
import { day, entry, STORY } from '../test-views';
import { popup, settled } from './test-popup';

describe('the date', () => {
  it('is corrected in the page, and the list follows when the page has been linked again', async () => {
    let looks = 0;
    const corrected = { ...STORY, date: { day: day('2018-01-01'), sources: ['reader'], confidence: 1, updated: false } };
    const { actions, asked, state } = await popup(
      {},
      {
        'page.setDate': () => ({}),
        'page.summary': () => ({ enabled: true, reading: false, marks: 'painted', articles: [++looks > 2 ? corrected : STORY] }),
      },
    );
    actions.setDate(day('2018-01-01'));
    await settled();
    expect(asked).toHaveBeenCalledWith('page.setDate', { article: 'story', day: day('2018-01-01') });
    expect(state().page).toEqual({ kind: 'read', articles: [corrected] });
  });

  it('can be declared unknown', async () => {
    const { actions, asked } = await popup({}, { 'page.setDate': () => ({}) });
    actions.setDate(undefined);
    await settled();
    expect(asked).toHaveBeenCalledWith('page.setDate', { article: 'story' });
  });
});

describe('the site', () => {
  it('is switched off in the settings and in the open page', async () => {
    const { actions, asked, setSiteOn, state } = await popup({}, { 'page.setEnabled': () => ({}) });
    actions.setSiteOn(false);
    await settled();
    expect(setSiteOn).toHaveBeenCalledWith('news.example', false);
    expect(asked).toHaveBeenCalledWith('page.setEnabled', { enabled: false });
    expect(state()).toMatchObject({ siteOn: false, page: { kind: 'off' } });
  });

  it('is switched off in a private window for the open page only: nothing is kept', async () => {
    const { actions, asked, setSiteOn, state } = await popup({}, { 'page.setEnabled': () => ({}) }, true, true);
    actions.setSiteOn(false);
    await settled();
    expect(setSiteOn).not.toHaveBeenCalled();
    expect(asked).toHaveBeenCalledWith('page.setEnabled', { enabled: false });
    expect(state()).toMatchObject({ siteOn: false, page: { kind: 'off' } });
  });

  it('shows as off when the page itself is, in a private window', async () => {
    const { state } = await popup(
      {},
      { 'page.summary': () => ({ enabled: false, reading: false, marks: 'off', articles: [] }) },
      true,
      true,
    );
    expect(state()).toMatchObject({ siteOn: false, page: { kind: 'off' } });
  });

  it('is asked for within the click, and read once granted', async () => {
    const { actions, access, asked } = await popup({ 'tab.read': () => ({ injected: true }) });
    actions.grantSite();
    expect(access.request).toHaveBeenCalledWith('*://news.example/*');
    await settled();
    expect(asked).toHaveBeenCalledWith('tab.read', { tabId: 7 });
  });

  it('stays unread when the reader declines', async () => {
    const { actions, access, asked } = await popup({ 'tab.read': () => ({ injected: true }) });
    access.request.mockResolvedValue(false);
    actions.grantSite();
    await settled();
    expect(asked).not.toHaveBeenCalledWith('tab.read', expect.anything());
  });
});

it('saves the names of the page as annotations', async () => {
  const articles = [
    { id: 'story', title: 'Bridge', lang: 'en', quotes: [{ exact: 'Ada', prefix: '', suffix: '', entry: entry('mayor', 'Ada') }] },
  ];
  const { actions, save } = await popup({}, { 'page.annotations': () => ({ articles }) });
  actions.exportPage();
  await settled();
  const [text = '', fileName] = save.mock.calls[0] ?? [];
  expect(fileName).toBe('siyaq-annotations.jsonld');
  expect(JSON.parse(text)).toMatchObject({ total: 1, first: { items: [{ target: { source: 'https://news.example/a' } }] } });
});
