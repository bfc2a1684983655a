import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import {
  type Answer,
  BACKGROUND,
  type BackgroundContract,
  type Contract,
  type DeepReadonly,
  FRAMED,
  type FramedContract,
  GUEST,
  type GuestContract,
  PAGE,
  type PageContract,
  type Request,
} from '../messages';
import { messageOf } from '../result';
import { mayAskBackground, mayAskPage } from './sender';
import { isConnected, type Receiver, type Reply } from './wire';

type Given<Data> = Data | DeepReadonly<Data>;

/** Answers to the names of a contract; a thrown error reaches the asker as its message. */
export type Handlers<C extends Contract> = {
  readonly [Name in keyof C]?: (
    request: Request<C, Name>,
    sender: Runtime.MessageSender,
  ) => Given<Answer<C, Name>> | Promise<Given<Answer<C, Name>>>;
};

const EnvelopeSchema = v.object({ to: v.picklist(['background', 'page', 'guest', 'framed']), name: v.string(), request: v.unknown() });

/** Answers questions to the background: the channel's one listener. Ends with the signal. */
export function answerInBackground(handlers: Handlers<BackgroundContract>, signal?: AbortSignal): void {
  listen('background', BACKGROUND, handlers, mayAskBackground, signal);
}

/** Answers questions to a page: the annotator's one listener. Ends with the signal. */
export function answerInPage(handlers: Handlers<PageContract>, signal: AbortSignal): void {
  listen('page', PAGE, handlers, mayAskPage, signal);
}

/** Answers, in a tab's page, what is asked about the cards of its frames. Ends with the signal. */
export function answerAsGuest(handlers: Handlers<GuestContract>, signal: AbortSignal): void {
  listen('guest', GUEST, handlers, mayAskPage, signal);
}

/** Answers, in a frame, what the reader does with its card in the page. Ends with the signal. */
export function answerAsFramed(handlers: Handlers<FramedContract>, signal: AbortSignal): void {
  listen('framed', FRAMED, handlers, mayAskPage, signal);
}

function listen<C extends Contract>(
  receiver: Receiver,
  contract: C,
  handlers: Handlers<C>,
  mayAsk: (name: string, sender: Runtime.MessageSender) => boolean,
  signal: AbortSignal | undefined,
): void {
  // Not an async function: a promise would claim the message, also one that is for somebody else.
  const onMessage = (message: unknown, sender: Runtime.MessageSender): Promise<Reply> | undefined => {
    const envelope = v.safeParse(EnvelopeSchema, message);
    if (!envelope.success || envelope.output.to !== receiver) return undefined;
    const { name, request } = envelope.output;
    if (!Object.hasOwn(contract, name) || !mayAsk(name, sender)) return undefined;
    const schemas = contract[name];
    const handler = handlers[name];
    return schemas && handler && reply(name, schemas, handler, request, sender);
  };
  if (signal?.aborted) return;
  browser.runtime.onMessage.addListener(onMessage);
  const stop = () => {
    // In a page that outlived an update the browser's listeners are gone already, and touching them throws.
    if (isConnected()) browser.runtime.onMessage.removeListener(onMessage);
  };
  signal?.addEventListener('abort', stop, { once: true });
}

async function reply<Asked extends v.GenericSchema, Given extends v.GenericSchema>(
  name: string,
  [asked, given]: readonly [Asked, Given],
  handler: (request: v.InferOutput<Asked>, sender: Runtime.MessageSender) => unknown,
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Reply> {
  const question = v.safeParse(asked, request);
  if (!question.success) return { error: `The request "${name}" does not fit the contract: ${question.issues[0].message}` };
  try {
    const answer = v.safeParse(given, await handler(question.output, sender));
    if (answer.success) return { answer: answer.output };
    return {
      error: `The answer to "${name}" does not fit the contract: ${v.getDotPath(answer.issues[0]) ?? 'it'}: ${answer.issues[0].message}`,
    };
  } catch (error) {
    return { error: messageOf(error) };
  }
}
