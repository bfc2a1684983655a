import type { Runtime, Tabs } from 'webextension-polyfill';
import type { Answer, DeepReadonly, FromFramesContract, GuestContract, Request } from '../messages';
import type { Handlers } from '../messaging/answer';
import { MessageError } from '../messaging/message-error';
import { sendToFramed, sendToGuest } from '../messaging/send';
import type { Engine } from './engine';
import { injectCardHere, injectGuest } from './inject';
import type { RuleBook } from './reading-rules';

type FrameAnswer = Answer<FromFramesContract, 'frame.show'>;

const NOT_SHOWN: FrameAnswer = { shown: false };

/** A frame of a tab's page, as the browser names it. */
interface FrameOfTab {
  readonly tab: Tabs.Tab;
  readonly tabId: number;
  readonly frame: number;
}

/**
 * Passes between frames and the pages around them what concerns the cards of names in frames. Who asks is known from the browser. What a card
 * says comes from the corpus, not from the frame.
 */
export function createFrameAnswers(
  corpus: { readonly ready: () => Promise<Pick<Engine, 'queries'>> },
  rules: Pick<RuleBook, 'allowsCardsOfFrames'>,
): Required<Handlers<FromFramesContract>> {
  /** Asks the tab's page, and brings what answers into it where it is not there yet. Rejects where that may not be. */
  async function askGuest<Name extends 'guest.ready' | 'guest.show'>(
    { tab, tabId }: FrameOfTab,
    name: Name,
    request: DeepReadonly<Request<GuestContract, Name>>,
  ): Promise<Answer<GuestContract, Name>> {
    if (!(await rules.allowsCardsOfFrames(tab.url))) throw new Error('The page around the frame is not one that we may be in.');
    try {
      return await sendToGuest(tabId, name, request);
    } catch (error) {
      if (!(error instanceof MessageError && error.problem === 'silent')) throw error;
      await injectGuest(tab);
      return sendToGuest(tabId, name, request);
    }
  }

  return {
    'frame.prepare': async (_, sender) => {
      // A card that cannot be shown in the page is shown in the frame: nothing is wrong.
      await Promise.allSettled([askGuest(frameOf(sender), 'guest.ready', {}), corpus.ready()]);
      return {};
    },
    'frame.show': async (request, sender) => {
      const at = frameOf(sender);
      const { id, date, wholeTimeline } = request.item;
      const view = (await corpus.ready()).queries().cardView(id, date, wholeTimeline && 'whole');
      if (!view) return NOT_SHOWN;
      return askGuest(at, 'guest.show', { ...request, frame: at.frame, view }).catch(() => NOT_SHOWN);
    },
    'frame.move': async (request, sender) => {
      const { tabId, frame } = frameOf(sender);
      return sendToGuest(tabId, 'guest.move', { ...request, frame }).catch(() => NOT_SHOWN);
    },
    'frame.hide': async (request, sender) => {
      const { tabId, frame } = frameOf(sender);
      // A page that does not answer shows nothing.
      return sendToGuest(tabId, 'guest.hide', { ...request, frame }).catch(() => ({ focused: false }));
    },
    'frame.draw': async (_, sender) => {
      await injectCardHere(sender);
      return {};
    },
    'guest.event': ({ frame, ...said }, sender) => sendToFramed(pageOf(sender), frame, 'framed.event', said),
    'guest.correct': ({ frame, ...said }, sender) => sendToFramed(pageOf(sender), frame, 'framed.correct', said),
  };
}

function frameOf({ tab, frameId }: Runtime.MessageSender): FrameOfTab {
  if (tab?.id === undefined || !frameId) throw new Error('Only a frame has its cards shown in the page around it.');
  return { tab, tabId: tab.id, frame: frameId };
}

/** The tab whose own page asks. */
function pageOf({ tab, frameId }: Runtime.MessageSender): number {
  if (tab?.id === undefined || frameId !== 0) throw new Error("Only a tab's own page shows the cards of frames.");
  return tab.id;
}
