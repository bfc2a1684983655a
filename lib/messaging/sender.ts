import browser, { type Runtime } from 'webextension-polyfill';
import { FROM_FRAMES, FROM_PAGES } from '../messages';

/** What a web page's own scripts could want if they took a content script over: only this much may be asked from a tab's page. */
function isFromContentScripts(name: string): boolean {
  return Object.hasOwn(FROM_PAGES, name) || Object.hasOwn(FROM_FRAMES, name);
}

/** Content scripts may ask for what a page needs; everything about the corpus and other tabs is for our own pages. */
export function mayAskBackground(name: string, sender: Runtime.MessageSender): boolean {
  return isOurs(sender) && (isFromContentScripts(name) || isOwnPage(sender));
}

/** A page answers the background and our own pages, never another content script. */
export function mayAskPage(_name: string, sender: Runtime.MessageSender): boolean {
  return isOurs(sender) && (sender.tab === undefined || isOwnPage(sender));
}

function isOurs(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id;
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}
