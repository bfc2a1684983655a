import { defineContentScript } from 'wxt/utils/define-content-script';
import { signalBackground } from '../../lib/messaging/wire';
import { watchGate } from '../../lib/reader/gate';
import { readStems } from '../../lib/reader/gate-stems';
import './style.css';

/** In every page that the reader lets us read: tests the text, and asks for the annotator when it is worth it. Nothing else. */
export default defineContentScript({
  // No `matches`: wxt would put them into `host_permissions`. The background registers this script for what the reader grants.
  registration: 'runtime',
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  // The page hears nothing of us, not even a message of wxt's.
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    const stems = await readStems(signal);
    // Signalling fails when the extension was updated in this moment: then this script's time is over.
    watchGate(document, stems, () => void signalBackground('gate.open').catch(() => undefined), signal);
  },
});
