import browser from 'webextension-polyfill';
import type catalogue from '../public/_locales/en/messages.json';

/** A key of `public/_locales/en/messages.json`, the complete catalogue. */
export type MessageKey = keyof typeof catalogue;

type CountedBase<Key> = Key extends `${infer Base}_other` ? Base : never;
/** A message with plural forms: the catalogue holds `<key>_one`, `<key>_other` and what else a language asks for. */
export type PluralKey = CountedBase<MessageKey>;

/** Looks up a message; an unknown key gives the empty string, as `i18n.getMessage` does. */
export type MessageSource = (key: string, substitutions: string[]) => string;

const fromBrowser: MessageSource = (key, substitutions) => browser.i18n.getMessage(key, substitutions);
let source = fromBrowser;

/** Reads messages from elsewhere than the browser, e.g. in a test; without an argument from the browser again. */
export function setMessageSource(other: MessageSource = fromBrowser): void {
  source = other;
}

/** The message for `key` in the reader's language; `$1`, `$2` ... are replaced by the substitutions. */
export function t(key: MessageKey, ...substitutions: readonly string[]): string {
  return source(key, substitutions.map(isolated));
}

/**
 * A substitution in a right-to-left sentence is most often left-to-right: Unicode's isolates keep its brackets, quotes and numbers in
 * order. Left-to-right catalogues stay free of invisible characters.
 */
function isolated(substitution: string): string {
  return direction() === 'rtl' ? `\u2068${substitution}\u2069` : substitution;
}

/** "A", "A or B", "A, B or C" in the reader's language. */
export function alternatives(texts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'disjunction' }).format(texts.map(isolated));
}

/**
 * The message for a number of things, in the plural form that the language asks for. `$1` is the number as the language writes it,
 * further substitutions follow from `$2`.
 */
export function plural(key: PluralKey, count: number, ...substitutions: readonly string[]): string {
  const category = new Intl.PluralRules(locale()).select(count);
  const values = [formatNumber(count), ...substitutions].map(isolated);
  return source(`${key}_${category}`, values) || source(`${key}_other`, values);
}

/**
 * The language tag for dates, numbers and plural forms. It comes from the catalogue in use, not from the browser's language: a reader
 * whose language has no catalogue gets the default one, and its dates must match its words.
 */
export function locale(): string {
  return t('locale');
}

/** The writing direction of the catalogue in use. */
export function direction(): 'ltr' | 'rtl' {
  return source('direction', []) === 'rtl' ? 'rtl' : 'ltr';
}

/** A number as the reader's language writes it, e.g. `4,120`. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** The name of a language in the reader's language, or in another one. */
export function languageName(language: string, tongue = locale()): string {
  return new Intl.DisplayNames([tongue], { type: 'language' }).of(language) ?? language;
}

/** Sets language, direction and title of one of our own pages. */
export function localisePage(page: Document, title: string): void {
  page.documentElement.lang = locale();
  page.documentElement.dir = direction();
  page.title = title;
}
