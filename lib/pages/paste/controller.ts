import type { Language } from '../../corpus/kinds';
import type { DayNumber } from '../../time/types';
import type { ArticleSummary } from '../popup/state';
import type { Store } from '../store';
import { createStore } from '../store';
import { type PastedStory, storyOf } from './paragraphs';

export interface PasteState {
  /** What was pasted, cut into paragraphs; absent until something is. */
  readonly story: PastedStory | undefined;
  /** The language that the reader says it is in; absent = as found. */
  readonly lang: Language | undefined;
  /** What was found in it; absent until it has been read. */
  readonly found: ArticleSummary | undefined;
  /** It was read, and nothing was found that could be. */
  readonly empty: boolean;
  readonly failed: boolean;
}

export interface PastePorts {
  /** Reads the story that our page shows now, as of a date where the reader gave one. */
  readonly read: (date: { readonly day: DayNumber | undefined } | undefined) => Promise<ArticleSummary | undefined>;
}

export interface PasteController {
  readonly store: Store<PasteState>;
  readonly paste: (text: string) => void;
  readonly setLanguage: (lang: Language | undefined) => void;
  /** `undefined` = unknown. */
  readonly setDate: (day: DayNumber | undefined) => void;
  /** Makes room for another text. */
  readonly clear: () => void;
}

const EMPTY: PasteState = { story: undefined, lang: undefined, found: undefined, empty: false, failed: false };

/** Shows a pasted text and has it read like a page. Nothing of it is kept. */
export function createPasteController({ read }: PastePorts): PasteController {
  const store = createStore<PasteState>(EMPTY);
  let date: { readonly day: DayNumber | undefined } | undefined;

  function readAgain(): void {
    const { story } = store.state;
    read(date)
      .then((found) => {
        if (store.state.story === story) store.update({ found, empty: found === undefined });
      })
      .catch(() => store.update({ failed: true }));
  }

  return {
    store,
    paste(text) {
      if (text.trim() === '') return;
      date = undefined;
      store.update({ ...EMPTY, story: storyOf(text) });
      readAgain();
    },
    setLanguage(lang) {
      store.update({ lang, failed: false });
      readAgain();
    },
    setDate(day) {
      date = { day };
      store.update({ failed: false });
      readAgain();
    },
    clear() {
      date = undefined;
      store.update(EMPTY);
    },
  };
}
