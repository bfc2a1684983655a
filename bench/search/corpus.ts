import type { EntityRecord, PackRecords } from '../../lib/corpus/records';

/** A repeatable source of numbers in [0, 1): mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ONSETS = ['b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'q', 'r', 's', 't', 'z', 'sh', 'kh', 'gh', 'th', 'br', 'tr'];
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'aa', 'ou', 'ai'];
const CODAS = ['', '', 'n', 'r', 's', 'l', 'm', 'd', 'b'];

/** Invented names of people and places: none is in the corpus. */
export class Namer {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = generator(seed);
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  private pick(list: readonly string[]): string {
    return list[this.below(list.length)] ?? '';
  }

  word(): string {
    const syllables = Array.from({ length: 2 + this.below(2) }, () => this.pick(ONSETS) + this.pick(NUCLEI) + this.pick(CODAS)).join('');
    return syllables.charAt(0).toUpperCase() + syllables.slice(1);
  }

  name(): string {
    const article = this.below(3) === 0 ? 'al-' : '';
    return `${this.word()} ${article}${this.word()}${this.below(4) === 0 ? ` ${this.word()}` : ''}`;
  }

  /** One slip of a reader: a letter dropped, doubled, swapped with the next, or a vowel taken for another. */
  slip(text: string): string {
    const at = 1 + this.below(Math.max(1, text.length - 2));
    const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
    const slips = [before + after, before + here + here + after, before + after.charAt(0) + here + after.slice(1), `${before}e${after}`];
    return slips[this.below(slips.length)] ?? text;
  }
}

function entityOf(namer: Namer, index: number): EntityRecord {
  const name = namer.name();
  const surname = name.split(' ').at(-1) ?? name;
  const aliases = [name.replace('al-', 'el-'), namer.slip(name), surname].map((text, kind) => ({
    text,
    lang: 'en' as const,
    kind: kind === 2 ? ('surname' as const) : ('variant' as const),
  }));
  const priority = ([1, 2, 3, 3, 3] as const)[namer.below(5)] ?? 3;
  return {
    id: `entity-${index}`,
    kind: 'person',
    name,
    topicality: 'core',
    priority,
    identification: name,
    aliases,
    roles: [],
    relations: [],
    claims: [],
    sources: ['synthetic'],
  };
}

/** A corpus of invented entities with four spellings each. */
export function syntheticRecords(entities: number): PackRecords {
  const namer = new Namer(entities);
  return {
    entities: Array.from({ length: entities }, (_, index) => entityOf(namer, index)),
    events: [],
    sources: [],
    languages: [],
    cues: {},
  };
}

/** A name being looked up: what a reader types key by key, and whom it means. */
export interface Typing {
  readonly keys: readonly string[];
  /** Index of the entity. */
  readonly expected: number;
}

/** Look-ups of random entities, every second one with a slip, as the sequence of queries that typing them makes. */
export function typings({ entities }: PackRecords, count: number): Typing[] {
  const namer = new Namer(1);
  return Array.from({ length: count }, (_, index) => {
    const expected = namer.below(entities.length);
    const name = entities[expected]?.name ?? '';
    const typed = index % 2 === 0 ? name : namer.slip(name);
    return { keys: Array.from({ length: typed.length }, (_key, length) => typed.slice(0, length + 1)), expected };
  });
}
