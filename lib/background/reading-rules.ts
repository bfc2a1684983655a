import type { Runtime } from 'webextension-polyfill';
import type { Language } from '../corpus/kinds';
import { allowsHost, type Policy, readPolicy, watchPolicy } from '../policy';
import { readSettings, type Settings, watchSettings } from '../settings';
import { hostOf, isSiteDisabled } from '../sites';
import type { Problem } from '../updates/problem';

/** Which articles are read at all: what the organisation allows, in the languages that the reader wants. */
export interface ReadingRules {
  /** Whether articles in a language are read in the page that asks. */
  readonly allow: (lang: Language) => boolean;
}

/** Keeps settings and policy at hand, so that a page's question need not wait for the storage each time. */
export class RuleBook {
  #settings: Promise<Settings> | undefined;
  #policy: Promise<Policy> | undefined;

  /**
   * @param changed - Called when other articles are to be read than before.
   * @param signal - Ends listening to changes.
   */
  constructor(changed: () => void, signal: AbortSignal) {
    watchSettings((settings) => {
      const before = this.#settings;
      this.#settings = Promise.resolve(settings);
      void before?.then(({ hiddenLanguages }) => {
        if (hiddenLanguages.join() !== settings.hiddenLanguages.join()) changed();
      });
    }, signal);
    watchPolicy(() => {
      this.#policy = undefined;
      changed();
    }, signal);
  }

  /** The policy in force. */
  policy(): Promise<Policy> {
    this.#policy ??= readPolicy();
    return this.#policy;
  }

  /** The rules for the page that asks; our own pages read everything. */
  async rulesFor({ url, tab }: Runtime.MessageSender): Promise<ReadingRules> {
    this.#settings ??= readSettings();
    const [{ hiddenLanguages }, policy] = await Promise.all([this.#settings, this.policy()]);
    const web = url !== undefined && /^https?:/.test(url) && tab !== undefined;
    if (!web) return { allow: () => true };
    const allowed = allowsHost(policy, new URL(url).hostname);
    return { allow: (lang) => allowed && !hiddenLanguages.includes(lang) };
  }

  /** The problem with sources that the reader chooses, where the organisation allows none. */
  async sourcesLocked(): Promise<Problem | undefined> {
    return (await this.policy()).sourcesLocked ? { code: 'locked' } : undefined;
  }

  /** Whether the card of a frame may be shown in the page at this address: the page is one that we may read, and is not switched off. */
  async allowsCardsOfFrames(url: string | undefined): Promise<boolean> {
    if (url === undefined || !(await this.allowsAddress(url))) return false;
    this.#settings ??= readSettings();
    return !isSiteDisabled((await this.#settings).disabledSites, hostOf(url));
  }

  /** Whether the policy lets pages at this address be read; an address that is not known is let pass. */
  async allowsAddress(url: string | undefined): Promise<boolean> {
    const policy = await this.policy();
    if (url === undefined || !URL.canParse(url)) return !policy.off;
    return allowsHost(policy, new URL(url).hostname);
  }
}
