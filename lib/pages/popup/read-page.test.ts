import { describe, expect, it, vi } from 'vitest';
import { fakePorts } from '../test-ports';
import { STORY } from '../test-views';
import { examineTab, readOnce } from './read-page';

const TAB = { id: 7, url: 'https://news.example/a' };
const summary = (change: object = {}) => ({ enabled: true, reading: false, marks: 'painted', articles: [STORY], ...change });

function ports(background: Parameters<typeof fakePorts>[0], page: Parameters<typeof fakePorts>[1] = {}, granted = true) {
  return {
    ...fakePorts(background, page),
    access: { has: vi.fn(async (_pattern: string) => granted), request: vi.fn(async (_pattern: string) => true) },
    wait: vi.fn(async (_ms: number) => {}),
  };
}

describe('examineTab', () => {
  it('shows what the annotator found, without injecting anything', async () => {
    const fake = ports({}, { 'page.summary': () => summary() });
    expect(await examineTab(fake, TAB, false)).toEqual({ kind: 'read', articles: [STORY] });
    expect(fake.asked.mock.calls.map(([name]) => name)).toEqual(['page.summary']);
  });

  it('leaves out articles about something else', async () => {
    const articles = [
      { ...STORY, relevance: 'off-topic' },
      { ...STORY, entities: [] },
    ];
    expect(await examineTab(ports({}, { 'page.summary': () => summary({ articles }) }), TAB, false)).toEqual({ kind: 'quiet' });
  });

  it('knows a page that is switched off', async () => {
    expect(await examineTab(ports({}, { 'page.summary': () => summary({ enabled: false }) }), TAB, false)).toEqual({ kind: 'off' });
  });

  it.each(['chrome://newtab', 'https://addons.mozilla.org/', undefined])('cannot read %s', async (url) => {
    expect(await examineTab(ports({}), { id: 7, url }, true)).toEqual({ kind: 'unreadable' });
  });

  it('reads nothing without access', async () => {
    const fake = ports({ 'tab.read': () => ({ injected: true }) }, {}, false);
    expect(await examineTab(fake, TAB, false)).toEqual({ kind: 'no-access' });
    expect(fake.access.has).toHaveBeenCalledWith('*://news.example/*');
    expect(fake.asked).not.toHaveBeenCalledWith('tab.read', expect.anything());
  });

  it('reads without standing access when opening the popup is the reader’s word', async () => {
    const fake = ports({ 'tab.read': () => ({ injected: true }) }, {}, false);
    expect(await examineTab(fake, TAB, true)).toEqual({ kind: 'quiet' });
    expect(fake.asked).toHaveBeenCalledWith('tab.read', { tabId: 7 });
  });
});

describe('readOnce', () => {
  it('waits until the injected annotator answers', async () => {
    let looks = 0;
    const fake = ports(
      { 'tab.read': () => ({ injected: true }) },
      {
        'page.summary': () => {
          looks += 1;
          if (looks < 3) throw new Error('not yet');
          return summary();
        },
      },
    );
    expect(await readOnce(fake, TAB)).toMatchObject({ kind: 'read' });
    expect(fake.wait).toHaveBeenCalledTimes(3);
  });

  it('waits while the page is being read', async () => {
    let looks = 0;
    const fake = ports(
      { 'tab.read': () => ({ injected: true }) },
      { 'page.summary': () => (++looks < 4 ? summary({ reading: true, articles: [] }) : summary()) },
    );
    expect(await readOnce(fake, TAB)).toMatchObject({ kind: 'read' });
    expect(looks).toBe(4);
  });

  it('takes lasting silence for a page without names', async () => {
    expect(await readOnce(ports({ 'tab.read': () => ({ injected: true }) }), TAB)).toEqual({ kind: 'quiet' });
  });

  it.each([
    ['refuses', { 'tab.read': () => ({ injected: false }) }],
    ['does not answer', {}],
  ])('says that a page cannot be read when the browser %s', async (_, background) => {
    expect(await readOnce(ports(background), TAB)).toEqual({ kind: 'unreadable' });
  });
});
