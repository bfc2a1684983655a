import type { DayNumber } from '../../time/types';
import { annotationsJsonLd } from '../annotations/json-ld';
import type { PopupActions } from './actions';
import { siteOf } from './address';
import type { PopupFrame } from './frame';
import { readOnce, readPage } from './read-page';
import { shownArticle } from './state';

/** Pauses in ms before each look at an article whose date was just corrected: it is linked again in the meantime. */
const DATE_PATIENCE: readonly number[] = [0, 100, 200, 400];

type PageActions = Pick<PopupActions, 'setDate' | 'setSiteOn' | 'resume' | 'grantSite' | 'readOnce' | 'showOnPage' | 'exportPage'>;

/**
 * What is done to the page in the active tab.
 * @param examine looks at that page again
 */
export function pageActions({ ports, store, tab, attempt, loadScope }: PopupFrame, examine: () => Promise<void>): PageActions {
  async function correctDate(day: DayNumber | undefined): Promise<void> {
    const [shown, article] = [tab(), shownArticle(store.state)];
    if (!shown || !article) return;
    await ports.page(shown.id, 'page.setDate', { article: article.id, ...(day !== undefined && { day }) });
    for (const pause of DATE_PATIENCE) {
      await ports.wait(pause);
      const page = await readPage(ports, shown);
      if (page) store.update({ page });
      if (page) await loadScope();
      if (shownArticle(store.state)?.date?.day === day) return;
    }
  }

  async function switchSite(on: boolean): Promise<void> {
    const { host } = store.state;
    const shown = tab();
    if (!shown || host === undefined) return;
    // Of a private window nothing is kept: there the switch is for the open page only.
    if (!shown.incognito) await ports.setSiteOn(host, on);
    store.update({ siteOn: on, page: { kind: on ? 'loading' : 'off' } });
    // A page without an annotator has nothing to switch.
    await ports.page(shown.id, 'page.setEnabled', { enabled: on }).catch(() => undefined);
    if (on) await examine();
  }

  async function inject(): Promise<void> {
    const shown = tab();
    if (!shown) return;
    store.update({ page: { kind: 'loading' } });
    store.update({ page: await readOnce(ports, shown) });
    await loadScope();
  }

  async function resume(): Promise<void> {
    await ports.resume();
    store.update({ page: { kind: 'loading' } });
    await examine();
  }

  async function exportPage(): Promise<void> {
    const shown = tab();
    if (!shown) return;
    const { articles } = await ports.page(shown.id, 'page.annotations', {});
    const frame = { source: shown.url ?? 'about:blank', created: new Date(), newId: () => crypto.randomUUID() };
    ports.save(annotationsJsonLd(articles, frame), 'siyaq-annotations.jsonld');
  }

  return {
    setDate: (day) => attempt(() => correctDate(day)),
    setSiteOn: (on) => attempt(() => switchSite(on)),
    resume: () => attempt(resume),
    grantSite() {
      const site = siteOf(tab()?.url);
      if (!site) return;
      // Asked before anything is awaited: browsers want the request within the click.
      const answer = ports.access.request(site.pattern);
      attempt(async () => {
        if (await answer) await inject();
      });
    },
    readOnce: () => attempt(inject),
    showOnPage: (entity, direction = 'next') =>
      attempt(async () => {
        const shown = tab();
        if (shown) await ports.page(shown.id, 'page.step', { direction, entity, open: false });
      }),
    exportPage: () => attempt(exportPage),
  };
}
