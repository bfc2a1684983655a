import browser from 'webextension-polyfill';
import { withinLimit } from '../time-limit';
import { MessageError } from './message-error';

/**
 * Who a message is for; listeners ignore what is for others. `page`: the annotator; `guest`: what shows a frame's card in the page around it;
 * `framed`: the frame whose card that is.
 */
export type Receiver = 'background' | 'page' | 'guest' | 'framed';

/** What travels to the receiver. */
export interface Envelope {
  readonly to: Receiver;
  readonly name: string;
  readonly request: unknown;
}

/** What comes back: errors travel as data, because browsers transport thrown errors differently. */
export type Reply = { readonly answer: unknown } | { readonly error: string };

/** How long to wait and whether to ask again. */
export interface Patience {
  /** Time limit of one attempt, ms. */
  readonly limit: number;
  /** Ask a second time when nobody answered: a background that was just being ended rejects what reached it. */
  readonly retry: boolean;
}

/** Patience for a question that may be asked twice. */
export const DEFAULT_PATIENCE: Patience = { limit: 20_000, retry: true };

/**
 * Hands an envelope over and gives back what was answered, unchecked.
 *
 * @param send - Sends the envelope, e.g. `runtime.sendMessage`.
 * @throws MessageError `gone`, `silent`, `late` or `failed`.
 */
export async function post(
  send: (envelope: Envelope) => Promise<unknown>,
  envelope: Envelope,
  patience = DEFAULT_PATIENCE,
): Promise<unknown> {
  try {
    return await attempt(send, envelope, patience.limit);
  } catch (error) {
    if (!(patience.retry && error instanceof MessageError && error.problem === 'silent')) throw error;
    return attempt(send, envelope, patience.limit);
  }
}

/** A message to the background without schemas: for the gate, which must stay small. Both sides still check the name. */
export function signalBackground(name: string): Promise<unknown> {
  return post((envelope) => browser.runtime.sendMessage(envelope), { to: 'background', name, request: {} });
}

/** Whether this copy of the extension is still the installed one; false in pages that outlived an update. */
export function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

async function attempt(send: (envelope: Envelope) => Promise<unknown>, envelope: Envelope, limit: number): Promise<unknown> {
  if (!isConnected()) throw new MessageError('gone', 'The extension was updated or removed. Reload this page.');
  const late = () => new MessageError('late', `No answer to "${envelope.name}" within ${limit / 1000} seconds.`);
  return answerOf(envelope.name, await withinLimit(deliver(send, envelope), limit, late));
}

async function deliver(send: (envelope: Envelope) => Promise<unknown>, envelope: Envelope): Promise<unknown> {
  try {
    return await send(envelope);
  } catch {
    // Nobody listens, or the listener was ended while it worked: browsers word it in many ways and mean the same.
    return undefined;
  }
}

function answerOf(name: string, reply: unknown): unknown {
  if (typeof reply === 'object' && reply !== null) {
    if ('error' in reply) throw new MessageError('failed', String(reply.error));
    if ('answer' in reply) return reply.answer;
  }
  throw new MessageError('silent', `Nobody answered "${name}".`);
}
