import { buildDoubleArray, type DoubleArray, NODE_STRIDE } from './double-array';
import { buildFilter } from './filter';
import { keyOf } from './key';
import { allocateTables, LexiconError } from './layout';
import type { LexiconForm } from './types';

/** Keys longer than this are refused: no name is. */
const MAX_KEY_UNITS = 400;

/** All that is filed under one key: aliases by the number of proclitic letters before the mention. */
type Entry = Map<number, number[]>;

/**
 * Compiles forms into the tables that `loadLexicon` takes. The same forms give the same bytes, whatever their order. Form ids are
 * positions in the order of keys, forms of one key by ascending number of proclitic letters.
 * Throws `LexiconError` for a form that no text can match (no letters, or something inside that no name crosses).
 */
export function compileLexicon(forms: readonly LexiconForm[]): ArrayBuffer {
  const entries = collect(forms);
  const keys = [...entries.keys()].sort();
  const trie = buildDoubleArray(keys);
  const tails = packTails(keys, trie.depth);
  const filter = buildFilter(keys, MAX_KEY_UNITS);
  let formCount = 0;
  let aliasCount = 0;
  for (const entry of entries.values()) {
    formCount += entry.size;
    for (const aliases of entry.values()) aliasCount += aliases.length;
  }
  const { buffer, tables } = allocateTables({
    slots: trie.nodes.length / NODE_STRIDE,
    letters: trie.alphabet.length,
    keys: keys.length,
    forms: formCount,
    aliases: aliasCount,
    tailUnits: tails.units.length,
    filterWords: filter.length,
  });
  tables.nodes.set(trie.nodes);
  tables.alphabet.set(trie.alphabet);
  tables.tailStart.set(tails.start);
  tables.tails.set(tails.units);
  tables.filter.set(filter);
  let form = 0;
  let alias = 0;
  for (const [i, key] of keys.entries()) {
    const entry = entries.get(key) ?? new Map();
    for (const [prefix, aliases] of [...entry].sort((a, b) => a[0] - b[0])) {
      tables.prefix[form] = prefix;
      tables.aliases.set(aliases, alias);
      alias += aliases.length;
      tables.aliasStart[++form] = alias;
    }
    tables.formStart[i + 1] = form;
  }
  return buffer;
}

function collect(forms: readonly LexiconForm[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { text, alias, prefix } of forms) {
    const key = keyOf(text);
    if (key === undefined || key.length > MAX_KEY_UNITS) {
      throw new LexiconError(`no text can match the form "${text}": leave out what stands between its words`);
    }
    const proclitic = prefix === 0 ? 0 : (keyOf(text.slice(0, prefix))?.length ?? 0);
    if (proclitic >= key.length) throw new LexiconError(`the form "${text}" is nothing but proclitics`);
    const entry: Entry = entries.get(key) ?? new Map();
    entries.set(key, entry);
    const aliases = entry.get(proclitic) ?? [];
    entry.set(proclitic, aliases);
    if (!aliases.includes(alias)) aliases.push(alias);
  }
  for (const entry of entries.values()) for (const aliases of entry.values()) aliases.sort((a, b) => a - b);
  return entries;
}

/** What the trie leaves of each key, 0-ended; equal tails are stored once. */
function packTails(keys: readonly string[], depth: DoubleArray['depth']): { start: Int32Array; units: Uint16Array } {
  const start = new Int32Array(keys.length);
  const places = new Map<string, number>();
  let units = new Uint16Array(1024);
  let length = 0;
  for (const [i, key] of keys.entries()) {
    const tail = key.slice(depth[i]);
    const known = places.get(tail);
    start[i] = known ?? length;
    if (known !== undefined) continue;
    places.set(tail, length);
    if (length + tail.length + 1 > units.length) {
      const larger = new Uint16Array(units.length * 2 + tail.length);
      larger.set(units);
      units = larger;
    }
    for (let at = 0; at < tail.length; at++) units[length++] = tail.charCodeAt(at);
    units[length++] = 0;
  }
  return { start, units: units.slice(0, length) };
}
