import { createRequire } from 'node:module';
import * as v from 'valibot';
import { compileLexicon } from '../../lib/lexicon/compile';
import { loadLexicon } from '../../lib/lexicon/load';
import type { Built, Engine } from './engine';

const require = createRequire(import.meta.url);

const Iterable = v.custom<Iterable<unknown>>((value) => typeof value === 'object' && value !== null && Symbol.iterator in value);

/** A class of an npm package without types: constructed with the names, searched with a text. */
function matcherOf(name: string, names: readonly string[], method: string): (text: string) => ArrayLike<unknown> {
  const loaded: unknown = require(name);
  const module = v.parse(v.union([v.function(), v.looseObject({ AhoCorasick: v.function() })]), loaded);
  const matcher: object = Reflect.construct(typeof module === 'function' ? module : module.AhoCorasick, [names]);
  const search = v.parse(v.function(), Reflect.get(matcher, method));
  return (text) => {
    const found: unknown = search.call(matcher, text);
    return Array.isArray(found) ? found : [...v.parse(Iterable, found)];
  };
}

/** The floor: one look at each unit. */
const loop: Engine = {
  name: 'bare loop',
  mostNames: Number.POSITIVE_INFINITY,
  build: () => ({
    find(text) {
      let sum = 0;
      for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
      return sum & 1;
    },
  }),
};

/** Ours: folding, word boundaries and longest match included. */
const ours: Engine = {
  name: 'siyaq',
  mostNames: Number.POSITIVE_INFINITY,
  build(names): Built {
    const buffer = compileLexicon(names.map((text, alias) => ({ text, alias, lang: 'und', prefix: 0 })));
    const started = performance.now();
    const lexicon = loadLexicon(buffer);
    return { find: (text) => lexicon.scan(text, 'longest').count, bytes: buffer.byteLength, loadMs: performance.now() - started };
  },
};

const regExp: Engine = {
  name: 'one RegExp',
  mostNames: 20_000,
  build(names) {
    const escaped = [...names].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    return { find: (text) => text.match(expression)?.length ?? 0 };
  },
};

const peer = (name: string, method: string, mostNames: number): Engine => ({
  name,
  mostNames,
  build(names) {
    const search = matcherOf(name, names, method);
    return { find: (text) => search(text).length };
  },
});

/** Everything that is compared; the bare loop and ours first. */
export const ENGINES: readonly Engine[] = [
  loop,
  ours,
  regExp,
  peer('@monyone/aho-corasick', 'matchInText', 20_000),
  peer('ahocorasick', 'search', 20_000),
  peer('fastscan', 'search', 20_000),
];
