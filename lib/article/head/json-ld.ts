import { machineDay } from '../dates/machine';
import type { HeadItem } from './items';
import { isJsonObject, type JsonObject, parseLeniently, textOf } from './json';

/** What a page's JSON-LD says about its stories. */
export interface LinkedData {
  readonly items: readonly HeadItem[];
  /** Selectors of the parts that are sold (`isAccessibleForFree: false`). */
  readonly paywall: readonly string[];
}

/** Larger scripts and deeper or longer structures than any story's are not looked at. */
const LONGEST_SCRIPT = 2_000_000;
const DEEPEST = 16;
const MOST_OBJECTS = 20_000;
const STORY_TYPES = /(?:Article|BlogPosting|LiveBlogPosting|^Report|Posting)$/;
const WEB_PAGE = /(?:^|\/)(?:WebPage|ItemPage)$/;

function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
}

function dayIn(object: JsonObject, names: readonly string[]): number | undefined {
  for (const name of names) {
    const text = textOf(object[name]);
    const day = text === undefined ? undefined : machineDay(text);
    if (day !== undefined) return day;
  }
  return undefined;
}

function itemOf(object: JsonObject, isEntry: boolean): HeadItem {
  return {
    source: 'json-ld',
    title: textOf(object.headline) ?? textOf(object.name),
    opening: textOf(object.articleBody)?.slice(0, 200),
    url: textOf(object.url) ?? textOf(object.mainEntityOfPage) ?? textOf(object['@id']),
    published: dayIn(object, ['datePublished', 'dateCreated', 'uploadDate']),
    modified: dayIn(object, ['dateModified']),
    isEntry,
  };
}

/** Walks parsed JSON-LD (graphs, arrays, nested entities) and collects stories and sold parts. */
class LinkedDataReader {
  readonly items: HeadItem[] = [];
  readonly paywall: string[] = [];
  #objects = 0;

  read(value: unknown, depth: number, isEntry: boolean): void {
    if (depth > DEEPEST || this.#objects > MOST_OBJECTS) return;
    if (Array.isArray(value)) for (const each of value) this.read(each, depth + 1, isEntry);
    else if (isJsonObject(value)) this.#object(value, depth, isEntry);
  }

  #object(object: JsonObject, depth: number, isEntry: boolean): void {
    this.#objects++;
    const types = typesOf(object);
    if (isEntry || types.some((type) => STORY_TYPES.test(type))) this.items.push(itemOf(object, isEntry));
    else if (types.some((type) => WEB_PAGE.test(type)) && object.datePublished !== undefined) this.items.push(itemOf(object, false));
    const free = textOf(object.isAccessibleForFree) ?? object.isAccessibleForFree;
    const selector = object.cssSelector;
    if ((free === false || String(free).toLowerCase() === 'false') && selector !== undefined) this.#sold(selector);
    for (const [name, member] of Object.entries(object)) this.read(member, depth + 1, name === 'liveBlogUpdate');
  }

  #sold(selector: unknown): void {
    for (const each of Array.isArray(selector) ? selector : [selector]) if (typeof each === 'string') this.paywall.push(each);
  }
}

/** Broken beyond repair: a headline and a date of publication may still be read, if there is just one of each. */
function salvage(json: string): HeadItem[] {
  const only = (name: string) => {
    const found = [...json.matchAll(new RegExp(`"${name}"\\s*:\\s*"([^"\\n]{1,300})"`, 'g'))];
    return found.length === 1 ? found[0]?.[1] : undefined;
  };
  const published = only('datePublished');
  const modified = only('dateModified');
  if (published === undefined && modified === undefined) return [];
  return [
    {
      source: 'json-ld',
      title: only('headline'),
      published: published === undefined ? undefined : machineDay(published),
      modified: modified === undefined ? undefined : machineDay(modified),
      isEntry: false,
    },
  ];
}

/** Reads all JSON-LD of a page. Broken scripts never throw: they are mended, salvaged or left out. */
export function readLinkedData(document: Document): LinkedData {
  const reader = new LinkedDataReader();
  for (const script of document.querySelectorAll('script[type^="application/ld+json" i]')) {
    const json = script.textContent ?? '';
    if (json.length > LONGEST_SCRIPT) continue;
    const value = parseLeniently(json);
    if (value === undefined) reader.items.push(...salvage(json));
    else reader.read(value, 0, false);
  }
  return { items: reader.items, paywall: reader.paywall };
}
