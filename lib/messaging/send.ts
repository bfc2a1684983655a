import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Answer, BACKGROUND, type BackgroundContract, PAGE, type PageContract, type Request } from '../messages';
import { MessageError } from './message-error';
import { DEFAULT_PATIENCE, type Patience, post } from './wire';

/** Questions that take long or must not be asked twice. */
const PATIENCE: { readonly [Name in keyof BackgroundContract]?: Patience } = {
  'corpus.import': { limit: 600_000, retry: false },
  'corpus.export': { limit: 120_000, retry: false },
  'corpus.activate': { limit: 60_000, retry: false },
  'panel.open': { limit: 5000, retry: false },
};

/** Which documents of a tab are asked; the top one unless told otherwise. */
export interface SendOptions {
  readonly frameId?: number;
}

/**
 * Asks the background.
 *
 * @throws MessageError when there is no valid answer; see {@link MessageProblem}.
 */
export async function sendToBackground<Name extends keyof BackgroundContract>(
  name: Name,
  request: Request<BackgroundContract, Name>,
): Promise<Answer<BackgroundContract, Name>> {
  const schemas: readonly [v.GenericSchema, BackgroundContract[Name][1]] = BACKGROUND[name];
  const envelope = { to: 'background', name, request: checked(schemas[0], request, name, 'request') } as const;
  const answer = await post((message) => browser.runtime.sendMessage(message), envelope, PATIENCE[name] ?? DEFAULT_PATIENCE);
  return checked(schemas[1], answer, name, 'answer');
}

/**
 * Asks the annotator of one document in a tab.
 *
 * @throws MessageError when there is no valid answer, e.g. `silent` when the page has no annotator.
 */
export async function sendToTab<Name extends keyof PageContract>(
  tabId: number,
  name: Name,
  request: Request<PageContract, Name>,
  { frameId = 0 }: SendOptions = {},
): Promise<Answer<PageContract, Name>> {
  const schemas: readonly [v.GenericSchema, PageContract[Name][1]] = PAGE[name];
  const envelope = { to: 'page', name, request: checked(schemas[0], request, name, 'request') } as const;
  const answer = await post((message) => browser.tabs.sendMessage(tabId, message, { frameId }), envelope, { limit: 5000, retry: false });
  return checked(schemas[1], answer, name, 'answer');
}

/** Tells every document of every tab; those without an annotator ignore it. Resolves when all have been told. */
export async function broadcastToTabs<Name extends keyof PageContract>(name: Name, request: Request<PageContract, Name>): Promise<void> {
  const envelope = { to: 'page', name, request: checked(PAGE[name][0], request, name, 'request') };
  const tabs = await browser.tabs.query({});
  const told = tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, envelope)]));
  await Promise.allSettled(told);
}

function checked<Schema extends v.GenericSchema>(schema: Schema, data: unknown, name: string, what: string): v.InferOutput<Schema> {
  const { success, output, issues } = v.safeParse(schema, data);
  if (success) return output;
  throw new MessageError(
    'invalid',
    `The ${what} of "${name}" does not fit the contract: ${v.getDotPath(issues[0]) ?? 'it'}: ${issues[0].message}`,
  );
}
