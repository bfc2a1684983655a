import type { Browser } from 'puppeteer-core';
import * as v from 'valibot';

const TreeSchema = v.object({ result: v.object({ contexts: v.tupleWithRest([v.object({ context: v.string() })], v.unknown()) }) });
const EvaluatedSchema = v.object({
  result: v.object({ type: v.literal('success'), result: v.looseObject({ value: v.optional(v.unknown()) }) }),
});
const ConnectionSchema = v.object({
  send: v.custom<(method: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>>((send) => typeof send === 'function'),
});

/**
 * Evaluates an expression in Firefox's own scope: what a reader does there in the browser's menus and dialogs.
 *
 * @param expression - May give a promise.
 */
export async function evaluateInFirefox(browser: Browser, expression: string): Promise<unknown> {
  // Puppeteer has no name for this scope; its connection sends whatever it is given.
  const connection = v.parse(ConnectionSchema, { send: sender(browser) });
  const tree = v.parse(TreeSchema, await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const [{ context }] = tree.result.contexts;
  const evaluated = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  return v.parse(EvaluatedSchema, evaluated).result.result.value;
}

function sender(browser: Browser): unknown {
  const connection: unknown = Reflect.get(browser, 'connection');
  const send: unknown = typeof connection === 'object' && connection !== null ? Reflect.get(connection, 'send') : undefined;
  return typeof send === 'function' ? send.bind(connection) : undefined;
}
