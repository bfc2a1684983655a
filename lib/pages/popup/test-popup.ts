import { vi } from 'vitest';
import { fakePorts } from '../test-ports';
import { STORY } from '../test-views';
import { createPopupController } from './controller';
import type { PopupPorts } from './ports';

type Table = Parameters<typeof fakePorts>[0];

/** A popup on a page with a story, of which everything that it asks for is answered by tables. */
export async function popup(
  background: Table = {},
  page: Parameters<typeof fakePorts>[1] = {},
  siteOn = true,
  incognito = false,
  more: Partial<PopupPorts> = {},
  pausedUntil = 0,
) {
  const until = { paused: pausedUntil };
  const fake = fakePorts(
    { 'corpus.status': () => ({ storage: 'indexeddb', generations: [] }), ...background },
    { 'page.summary': () => ({ enabled: true, reading: false, marks: 'painted', articles: [STORY] }), ...page },
  );
  const access = { has: vi.fn(async () => true), request: vi.fn(async (_pattern: string) => true) };
  const recent = { read: vi.fn(async () => [] as string[]), add: vi.fn(async (_id: string) => {}), clear: vi.fn(async () => {}) };
  const save = vi.fn((_text: string, _fileName: string) => {});
  const setSiteOn = vi.fn(async (_host: string, _on: boolean) => {});
  const controller = createPopupController({
    ...fake,
    access,
    setSiteOn,
    wait: async () => {},
    activeTab: async () => ({ id: 7, url: 'https://news.example/a', incognito }),
    settings: async () => ({ asksEveryTime: false, isSiteOn: () => siteOn, pausedUntil: until.paused }),
    painted: async () => {},
    resume: async () => {
      until.paused = 0;
    },
    beside: false,
    save,
    recent,
    ...more,
  });
  await controller.start();
  return { ...controller, asked: fake.asked, access, recent, save, setSiteOn, state: () => controller.store.state };
}
/** Lets everything that waits go on. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));
