import { Painter } from '../marks/painter';
import type { PageContract } from '../messages';
import type { Handlers } from '../messaging/answer';
import type { ReadPage } from './page';
import { quotesOf } from './quotes';
import { summarise } from './summary';

/**
 * What the page answers to popup, commands and background.
 *
 * @param switchSite - Applies the reader's switch for this site to this page.
 */
export function pageAnswers(page: ReadPage, switchSite: (enabled: boolean) => Promise<void>): Required<Handlers<PageContract>> {
  return {
    'page.summary': () => ({
      enabled: page.choice.enabled,
      reading: page.reading,
      marks: marksState(page),
      articles: summarise(page.articles),
    }),
    'page.annotations': () => ({ articles: quotesOf(page.articles, document.body) }),
    'page.setDate': async ({ article, day }) => {
      await page.setDate(article, day);
      return {};
    },
    'page.step': ({ direction, entity, open }) => ({ found: page.step(direction, entity, open) }),
    'page.setEnabled': async ({ enabled }) => {
      await switchSite(enabled);
      return {};
    },
    'corpus.changed': async () => {
      await page.corpusChanged();
      return {};
    },
  };
}

function marksState(page: ReadPage): 'painted' | 'unsupported' | 'off' {
  if (page.choice.marks === 'none' || !page.choice.enabled) return 'off';
  return Painter.supported ? 'painted' : 'unsupported';
}
