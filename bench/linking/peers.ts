import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemCustomEntity, type ItemToken } from 'wink-nlp';
import { flatAliases } from '../../lib/corpus/pack-types';
import type { AliasRecord, EntityRecord } from '../../lib/corpus/records';
import { loadLexicon } from '../../lib/lexicon/load';
import { HIT_STRIDE } from '../../lib/lexicon/types';
import type { LinkablePack } from '../../tools/annotate/corpus';
import type { PredictedMention } from '../../tools/eval/gold';
import { predictionOf } from '../../tools/eval/run';

/** A way to find names in English text with the names of our corpus. */
export interface Peer {
  readonly name: string;
  find(text: string): PredictedMention[];
}

interface Name {
  readonly entity: EntityRecord;
  readonly alias: AliasRecord;
}

/** What stands around a name and is not part of it. */
const LETTERS = /[\p{L}\p{N}].*[\p{L}\p{N}]|[\p{L}\p{N}]/su;

/** The peers, each with the same names: those in English or in no language, by text; of several bearers the likeliest. */
export function peersOf(pack: LinkablePack): Peer[] {
  const names = namesOf(pack.records.entities);
  return [longestMatch(pack), oneRegExp(names), byCompromise(names), byWink(names)];
}

function namesOf(entities: readonly EntityRecord[]): Map<string, Name> {
  const names = new Map<string, Name>();
  for (const entity of entities) {
    for (const alias of entity.aliases) {
      if ((alias.lang !== 'en' && alias.lang !== 'und') || alias.kind === 'descriptive') continue;
      const known = names.get(alias.text);
      if (!known || (alias.prior ?? 0.5) > (known.alias.prior ?? 0.5)) names.set(alias.text, { entity, alias });
    }
  }
  return names;
}

function mark({ entity, alias }: Name, start: number, end: number): PredictedMention {
  return predictionOf(start, end, entity, alias.kind);
}

/** The scanner alone: leftmost longest match, first reading. */
function longestMatch({ records, lexicon: tables }: LinkablePack): Peer {
  const lexicon = loadLexicon(tables);
  const aliases = flatAliases(records.entities);
  return {
    name: 'longest match',
    find(text) {
      const { data, count } = lexicon.scan(text, 'longest');
      const found: PredictedMention[] = [];
      for (let at = 0; at < count * HIT_STRIDE; at += HIT_STRIDE) {
        const first = aliases[lexicon.aliasesOf(data[at + 2] ?? 0)[0] ?? -1];
        const entity = first && records.entities[first.entity];
        if (first && entity) found.push(predictionOf(data[at] ?? 0, data[at + 1] ?? 0, entity, first.alias.kind));
      }
      return found;
    },
  };
}

function oneRegExp(names: ReadonlyMap<string, Name>): Peer {
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return {
    name: 'one RegExp',
    find: (text) =>
      [...text.matchAll(pattern)].flatMap(({ 0: name, index }) => {
        const known = names.get(name);
        return known ? [mark(known, index, index + name.length)] : [];
      }),
  };
}

function byCompromise(names: ReadonlyMap<string, Name>): Peer {
  const small = new Map([...names].map(([text, name]) => [text.toLowerCase(), name]));
  const trie = compromise.buildTrie([...small.keys()]);
  return {
    name: 'compromise',
    find(text) {
      const matches: { text: string; offset: { start: number; length: number } }[] = compromise(text).lookup(trie).json({ offset: true });
      return matches.flatMap(({ offset }) => {
        const whole = text.slice(offset.start, offset.start + offset.length);
        const inner = LETTERS.exec(whole);
        const surface = inner?.[0].replace(/['’]s$/, '') ?? '';
        const known = small.get(surface.toLowerCase());
        const start = offset.start + (inner?.index ?? 0);
        return known ? [mark(known, start, start + surface.length)] : [];
      });
    },
  };
}

function byWink(names: ReadonlyMap<string, Name>): Peer {
  const nlp = winkNLP(model, ['sbd', 'pos', 'cer']);
  const { its } = nlp;
  const patterns = new Map<string, Name>();
  for (const [text, name] of names) {
    if (/[[\]|^]/.test(text)) continue;
    patterns.set(nlp.readDoc(text).tokens().out().join(' '), name);
  }
  nlp.learnCustomEntities([{ name: 'name', patterns: [...patterns.keys()] }], { matchValue: true });
  return {
    name: 'wink-nlp',
    find(text) {
      const document = nlp.readDoc(text);
      const ranges: [number, number][] = [];
      let at = 0;
      document.tokens().each((token: ItemToken) => {
        const value: string = token.out();
        const start = text.indexOf(value, at);
        at = start + value.length;
        ranges.push([start, at]);
      });
      const found: PredictedMention[] = [];
      document.customEntities().each((entity: ItemCustomEntity) => {
        const known = patterns.get(entity.tokens().out().join(' '));
        const [first, last] = entity.out(its.span) as unknown as [number, number];
        const [start, end] = [ranges[first]?.[0], ranges[last]?.[1]];
        if (known && start !== undefined && end !== undefined) found.push(mark(known, start, end));
      });
      return found;
    },
  };
}
