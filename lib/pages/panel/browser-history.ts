import type { PanelHistory } from './controller';

/** The history of our own document. */
export const browserHistory: PanelHistory = {
  hash: () => location.hash,
  go: (hash) => {
    location.hash = hash;
  },
  back: () => history.back(),
  forward: () => history.forward(),
  watch: (listener, signal) => window.addEventListener('hashchange', listener, { signal }),
};
