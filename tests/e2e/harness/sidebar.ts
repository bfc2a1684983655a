import type { Browser } from 'puppeteer-core';
import * as v from 'valibot';

const TreeSchema = v.object({ result: v.object({ contexts: v.pipe(v.array(v.object({ context: v.string() })), v.minLength(1)) }) });
const ValueSchema = v.object({ result: v.object({ result: v.object({ value: v.optional(v.unknown()) }) }) });
type Send = (method: string, parameters: object) => Promise<unknown>;
const ConnectionSchema = v.object({ connection: v.object({ send: v.custom<Send>((value) => typeof value === 'function') }) });

/**
 * Firefox's sidebar. WebDriver BiDi does not list it among its contexts: it is read through the browser's own window, which needs
 * `--remote-allow-system-access`, with a frame script in the sidebar's document.
 */
export class FirefoxSidebar {
  readonly #send: Send;
  readonly #window: string;

  private constructor(send: Send, window: string) {
    this.#send = send;
    this.#window = window;
  }

  static async of(browser: Browser): Promise<FirefoxSidebar> {
    const { connection } = v.parse(ConnectionSchema, browser);
    const send: Send = (method, parameters) => connection.send(method, parameters);
    const { result } = v.parse(TreeSchema, await send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
    return new FirefoxSidebar(send, result.contexts[0]?.context ?? '');
  }

  /** Whether the sidebar is open on a page of the extension. */
  async isOpen(): Promise<boolean> {
    return (await this.#evaluate('SidebarController.isOpen && SidebarController.currentID.startsWith("siyaq")')) === true;
  }

  /** The text of the first element that fits; empty when there is none. */
  async textOf(selector: string): Promise<string> {
    const script = `sendAsyncMessage('text', content.document.querySelector(${JSON.stringify(selector)})?.textContent ?? '')`;
    const text = await this.#evaluate(`new Promise((resolve) => {
      const { messageManager } = document.getElementById('sidebar').contentDocument.querySelector('browser');
      const hear = ({ data }) => {
        messageManager.removeMessageListener('text', hear);
        resolve(data);
      };
      messageManager.addMessageListener('text', hear);
      messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
    })`);
    return String(text);
  }

  async #evaluate(expression: string): Promise<unknown> {
    const answer = await this.#send('script.evaluate', { expression, target: { context: this.#window }, awaitPromise: true });
    return v.parse(ValueSchema, answer).result.result.value;
  }
}
