import * as v from 'valibot';
import browser from 'webextension-polyfill';
import {
  type Answer,
  BACKGROUND,
  type BackgroundContract,
  type DeepReadonly,
  FRAMED,
  FROM_FRAMES,
  FROM_PAGES,
  type FramedContract,
  type FromFramesContract,
  type FromPagesContract,
  GUEST,
  type GuestContract,
  PAGE,
  type PageContract,
  type Request,
} from '../messages';
import { MessageError } from './message-error';
import { DEFAULT_PATIENCE, type Patience, post, type Receiver } from './wire';

/** Questions that take long or must not be asked twice. */
const PATIENCE: { readonly [Name in keyof BackgroundContract]?: Patience } = {
  'corpus.import': { limit: 600_000, retry: false },
  'corpus.export': { limit: 120_000, retry: false },
  'corpus.activate': { limit: 60_000, retry: false },
  'corpus.examine': { limit: 120_000, retry: true },
  'updates.check': { limit: 3_600_000, retry: false },
  'updates.changes': { limit: 120_000, retry: true },
  'updates.install': { limit: 600_000, retry: false },
  'feeds.look': { limit: 120_000, retry: true },
  'feeds.add': { limit: 120_000, retry: false },
};

const PATIENCE_OF_PAGES: { readonly [Name in keyof FromPagesContract]?: Patience } = {
  'panel.open': { limit: 5000, retry: false },
};

/** A card that comes later than this comes too late. What the reader does must not be done twice. */
const patienceOfFrames = (name: string): Patience => ({ limit: 5000, retry: name.startsWith('frame.') });

/** Which documents of a tab are asked; the top one unless told otherwise. */
export interface SendOptions {
  readonly frameId?: number;
}

/**
 * Asks the background.
 *
 * @throws MessageError when there is no valid answer; see {@link MessageProblem}.
 */
export function sendToBackground<Name extends keyof BackgroundContract>(
  name: Name,
  request: Request<BackgroundContract, Name>,
): Promise<Answer<BackgroundContract, Name>> {
  const schemas: readonly [v.GenericSchema, BackgroundContract[Name][1]] = BACKGROUND[name];
  return ask(name, schemas, request, PATIENCE[name] ?? DEFAULT_PATIENCE);
}

/** As {@link sendToBackground}, for content scripts: without the schemas of what they may not ask. */
export function sendFromPage<Name extends keyof FromPagesContract>(
  name: Name,
  request: Request<FromPagesContract, Name>,
): Promise<Answer<FromPagesContract, Name>> {
  const schemas: readonly [v.GenericSchema, FromPagesContract[Name][1]] = FROM_PAGES[name];
  return ask(name, schemas, request, PATIENCE_OF_PAGES[name] ?? DEFAULT_PATIENCE);
}

/** As {@link sendFromPage}, about the card of a frame. */
export function sendFromFrame<Name extends keyof FromFramesContract>(
  name: Name,
  request: DeepReadonly<Request<FromFramesContract, Name>>,
): Promise<Answer<FromFramesContract, Name>> {
  const schemas: readonly [v.GenericSchema, FromFramesContract[Name][1]] = FROM_FRAMES[name];
  return ask(name, schemas, request, patienceOfFrames(name));
}

async function ask<Given extends v.GenericSchema>(
  name: string,
  [asked, given]: readonly [v.GenericSchema, Given],
  request: unknown,
  patience: Patience,
): Promise<v.InferOutput<Given>> {
  const envelope = { to: 'background', name, request: checked(asked, request, name, 'request') } as const;
  return checked(given, await post((message) => browser.runtime.sendMessage(message), envelope, patience), name, 'answer');
}

/**
 * Asks the annotator of one document in a tab.
 *
 * @throws MessageError when there is no valid answer, e.g. `silent` when the page has no annotator.
 */
export function sendToTab<Name extends keyof PageContract>(
  tabId: number,
  name: Name,
  request: Request<PageContract, Name>,
  { frameId = 0 }: SendOptions = {},
): Promise<Answer<PageContract, Name>> {
  const schemas: readonly [v.GenericSchema, PageContract[Name][1]] = PAGE[name];
  return askDocument(tabId, frameId, 'page', name, schemas, request);
}

/** Asks what shows the cards of frames in a tab's page; throws as {@link sendToTab}. */
export function sendToGuest<Name extends keyof GuestContract>(
  tabId: number,
  name: Name,
  request: DeepReadonly<Request<GuestContract, Name>>,
): Promise<Answer<GuestContract, Name>> {
  const schemas: readonly [v.GenericSchema, GuestContract[Name][1]] = GUEST[name];
  return askDocument(tabId, 0, 'guest', name, schemas, request);
}

/** Tells a frame what the reader does with its card; throws as {@link sendToTab}. */
export function sendToFramed<Name extends keyof FramedContract>(
  tabId: number,
  frameId: number,
  name: Name,
  request: DeepReadonly<Request<FramedContract, Name>>,
): Promise<Answer<FramedContract, Name>> {
  const schemas: readonly [v.GenericSchema, FramedContract[Name][1]] = FRAMED[name];
  return askDocument(tabId, frameId, 'framed', name, schemas, request);
}

async function askDocument<Given extends v.GenericSchema>(
  tabId: number,
  frameId: number,
  to: Receiver,
  name: string,
  [asked, given]: readonly [v.GenericSchema, Given],
  request: unknown,
): Promise<v.InferOutput<Given>> {
  const envelope = { to, name, request: checked(asked, request, name, 'request') };
  const answer = await post((message) => browser.tabs.sendMessage(tabId, message, { frameId }), envelope, { limit: 5000, retry: false });
  return checked(given, answer, name, 'answer');
}

/** Tells every document of every tab, or of one; those without an annotator ignore it. Resolves when all have been told. */
export async function broadcastToTabs<Name extends keyof PageContract>(
  name: Name,
  request: Request<PageContract, Name>,
  tabId?: number,
): Promise<void> {
  const envelope = { to: 'page', name, request: checked(PAGE[name][0], request, name, 'request') };
  const tabs = tabId === undefined ? await browser.tabs.query({}) : [{ id: tabId }];
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
