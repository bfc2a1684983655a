import type { Scripting } from 'webextension-polyfill';

/** The built files of the content scripts, by the names that the build gives them. */
export const READER_SCRIPT = 'content-scripts/reader.js';
export const READER_STYLE = 'content-scripts/reader.css';
export const ANNOTATOR_SCRIPT = 'annotator.js';
export const CARD_SCRIPT = 'card.js';
export const FRAMED_CARD_SCRIPT = 'framed-card.js';
export const CARD_GUEST_SCRIPT = 'card-guest.js';

/** The gate, as the browser runs it in every page of granted hosts. */
export const READER: Scripting.RegisteredContentScript = {
  id: 'reader',
  js: [READER_SCRIPT],
  css: [READER_STYLE],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  persistAcrossSessions: true,
};
