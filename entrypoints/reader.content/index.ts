import browser from 'webextension-polyfill';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { signalBackground } from '../../lib/messaging/wire';
import { watchGate } from '../../lib/reader/gate';
import { GATE_KEY, gateStems } from '../../lib/reader/gate-stems';
import './style.css';

/** In every page that the reader lets us read: tests the text, and asks for the annotator when it is worth it. Nothing else. */
export default defineContentScript({
  matches: ['*://*/*'],
  registration: 'runtime',
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  // The page hears nothing of us, not even a message of wxt's.
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    const stored = await browser.storage.local.get(GATE_KEY);
    // Signalling fails when the extension was updated in this moment: then this script's time is over.
    watchGate(document, gateStems(stored), () => void signalBackground('gate.open').catch(() => undefined), signal);
  },
});
