import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { createAnswers } from '../lib/background/answers';
import { stayAwake } from '../lib/background/awake';
import { stepOnCommand } from '../lib/background/commands';
import { Corpus } from '../lib/background/corpus';
import { Corrections } from '../lib/background/corrections';
import { Feeds } from '../lib/background/feeds';
import { publishGate } from '../lib/background/gate';
import { settleIn } from '../lib/background/installed';
import { noteKept, restoreKept } from '../lib/background/kept';
import { followPolicyFeed } from '../lib/background/policy-feed';
import { RuleBook } from '../lib/background/reading-rules';
import { keepRegistration } from '../lib/background/registration';
import { keepUpdating, setAlarm } from '../lib/background/update-alarm';
import { browserPorts } from '../lib/background/update-ports';
import { Updates } from '../lib/background/updates';
import { readBundled } from '../lib/corpus/bundled';
import { answerInBackground } from '../lib/messaging/answer';
import { broadcastToTabs } from '../lib/messaging/send';

export default defineBackground({
  type: 'module',
  main() {
    // The background lives until the browser ends it: nothing aborts this.
    const { signal } = new AbortController();
    const ports = { readBundled, extension: browser.runtime.getManifest().version, restore: restoreKept };
    const noteStored = () =>
      corpus
        .store()
        .then(noteKept)
        .catch((error: unknown) => console.warn('What is stored could not be noted:', error));
    const corpus = new Corpus(
      ports,
      async ({ generation, pack }, event) => {
        await publishGate(pack.meta.gate);
        await noteStored();
        if (event === 'changed') await broadcastToTabs('corpus.changed', { generation });
      },
      signal,
    );

    const readAgain = async (tab?: number) =>
      broadcastToTabs('corpus.changed', { generation: (await corpus.ready()).generation }, tab).catch(() => undefined);
    const corrections = new Corrections(readAgain, signal);
    const rules = new RuleBook(() => void readAgain(), signal);
    const updates = new Updates(corpus, browserPorts());
    const feeds = new Feeds(corpus, updates, __E2E__, async () => {
      await Promise.all([setAlarm(corpus), noteStored()]);
      void stayAwake(() => updates.inTime()).catch((error: unknown) => console.warn('Feeds were not checked:', error));
      followPolicy();
    });
    const followPolicy = followPolicyFeed(corpus, feeds, signal);

    answerInBackground(createAnswers({ corpus, updates, feeds, corrections, rules }), signal);
    keepUpdating(corpus, updates, signal);
    keepRegistration(signal);
    stepOnCommand(signal);
    settleIn(corpus, signal);
    void corpus.ready().catch((error: unknown) => console.error('No corpus can be used:', error));
    void setAlarm(corpus)
      .then(() => stayAwake(() => updates.inTime()))
      .then(() => setAlarm(corpus))
      .catch((error: unknown) => console.warn('Updates are not under way:', error));
  },
});
