import { Painter } from '../marks/painter';
import type { PageContract } from '../messages';
import type { Handlers } from '../messaging/answer';
import { coversAddress } from '../sites';
import type { ReadPage } from './page';
import { quotesOf } from './quotes';
import { summarise } from './summary';

/** What the answers need besides the page itself. */
export interface AnswerPorts {
  readonly page: ReadPage;
  /** The page's address, or that of the site it belongs to. */
  readonly address: string;
  /** Applies the reader's switch for this site to this page. */
  readonly switchSite: (enabled: boolean) => Promise<void>;
  /** Ends the reading of this page. */
  readonly end: () => void;
}

/** What the page answers to popup, commands and background. */
export function pageAnswers({ page, address, switchSite, end }: AnswerPorts): Required<Handlers<PageContract>> {
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
    'access.removed': ({ gone, left }) => {
      if (coversAddress(gone, address) && !coversAddress(left, address)) end();
      return {};
    },
  };
}

function marksState(page: ReadPage): 'painted' | 'unsupported' | 'off' {
  if (page.choice.marks === 'none' || !page.choice.enabled) return 'off';
  return Painter.supported ? 'painted' : 'unsupported';
}
