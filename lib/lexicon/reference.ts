import { expansionOf, foldUnit, KIND, letterOf } from './fold';
import type { LexiconForm } from './types';

/** A match as the reference reports it: mention (UTF-16 offsets, end exclusive), form id as `compileLexicon` gives it, aliases. */
export interface ReferenceHit {
  readonly start: number;
  readonly end: number;
  readonly form: number;
  readonly aliases: readonly number[];
}

interface Symbol {
  /** Folded letter, joint, or 0 where no name goes on. */
  readonly code: number;
  /** Offset of the letter. */
  readonly at: number;
  /** A name may begin here. */
  readonly start: boolean;
  /** Offset at which a name may end after this letter, or -1. */
  readonly end: number;
}

/**
 * The slow, obvious matcher: writes the text as a string of classes, finds boundaries by regular expressions and compares every form at
 * every letter. It shares nothing but the folding of single letters with the scanner, which is tested against it.
 */
export function findByReference(forms: readonly LexiconForm[], text: string, mode: 'longest' | 'all'): ReferenceHit[] {
  const symbols = symbolsOf(text);
  const filed = fileForms(forms);
  const found: (ReferenceHit & { readonly from: number })[] = [];
  for (const [i, symbol] of symbols.entries()) {
    if (!symbol.start) continue;
    for (const { key, form, prefix, aliases } of filed) {
      const last = symbols[i + key.length - 1];
      if (!last || last.end < 0 || !key.every((code, k) => symbols[i + k]?.code === code)) continue;
      const start = Math.min(last.end, symbols[i + prefix]?.at ?? text.length);
      found.push({ start, end: last.end, form, aliases, from: symbol.at });
    }
  }
  const hits = mode === 'all' ? found : longestOf(found);
  return hits
    .sort((a, b) => a.start - b.start || b.end - a.end || a.form - b.form)
    .map(({ start, end, form, aliases }) => ({ start, end, form, aliases }));
}

function longestOf<T extends { from: number; end: number; form: number }>(found: readonly T[]): T[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.end - a.end || a.form - b.form);
  const kept: T[] = [];
  for (const hit of sorted) if (hit.from >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  return kept;
}

function fileForms(forms: readonly LexiconForm[]): { key: number[]; form: number; prefix: number; aliases: number[] }[] {
  const filed = new Map<string, { key: number[]; prefix: number; aliases: Set<number> }>();
  for (const { text, prefix, alias } of forms) {
    const key = symbolsOf(text).map((symbol) => symbol.code);
    const letters = symbolsOf(text.slice(0, prefix)).length;
    const name = String.fromCharCode(...key, 0, letters);
    const entry = filed.get(name) ?? { key, prefix: letters, aliases: new Set<number>() };
    filed.set(name, entry);
    entry.aliases.add(alias);
  }
  return [...filed.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { key, prefix, aliases }], form) => ({ key, prefix, form, aliases: [...aliases].sort((a, b) => a - b) }));
}

/** One letter per unit: L letter, m mark, f invisible, a apostrophe, d stop, c colon, g glue, b blank, h hyphen, n break, p punctuation. */
function classesOf(text: string): string {
  let classes = '';
  for (let i = 0; i < text.length; i++) {
    const entry = foldUnit(text.charCodeAt(i));
    if (entry > 0 || entry === KIND.expansion) classes += 'L';
    else if (entry === KIND.mark) classes += 'm';
    else if (entry === KIND.format) classes += 'f';
    else if (entry === KIND.apostrophe) classes += 'a';
    else if (entry === KIND.dot) classes += 'd';
    else if (entry === KIND.colon) classes += text.startsWith('://', i) ? 'g' : 'c';
    else if (entry === KIND.glue) classes += 'g';
    else classes += separatorClass(text.charAt(i));
  }
  return classes
    .replace(/(?<=(?:^|[^Lmf])[mf]*L[mf]*)d(?=[mf]*L[mf]*(?:[^Lmf]|$))/g, 'x')
    .replace(/(?<=x[mf]*L[mf]*)d(?![mf]*L)/g, 'e')
    .replace(/(?<=L[mf]*)d(?=([mf]*)L)/g, (dot, ignored: string, at: number) => (isGlued(text, at, ignored.length) ? 'g' : dot));
}

function separatorClass(char: string): string {
  if (/[-‐‑‒–−֊־﹣－]/u.test(char)) return 'h';
  if (/[\t\p{Zs}]/u.test(char)) return 'b';
  return /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(char) ? 'n' : 'p';
}

function isGlued(text: string, dot: number, ignored: number): boolean {
  const next = text.charAt(dot + 1 + ignored);
  if (!/\p{Nd}/u.test(next)) return next !== next.toUpperCase();
  return /\p{Nd}[\p{M}\p{Cf}\u0640]*$/u.test(text.slice(0, dot));
}

function symbolsOf(text: string): Symbol[] {
  const classes = classesOf(text);
  const dead = deadUnits(text, classes);
  const symbols: Symbol[] = [];
  for (let i = 0; i < text.length; i++) {
    if (classes[i] !== 'L') continue;
    const before = classes.slice(0, i);
    const after = classes.slice(i + 1);
    const gap = /L([^L]*)$/.exec(before)?.[1];
    if (gap !== undefined && !/^[mfxa]*$/.test(gap))
      symbols.push({ code: jointOf(text.slice(i - gap.length, i), gap), at: i, start: false, end: -1 });
    const start = !dead.has(i) && !/[Lx][mfx]*$/.test(before);
    const end = /^[mfx]*[Lg]/.test(after) ? -1 : i + 1 + (/^(?:[mf]*e|m*)/.exec(after)?.[0].length ?? 0);
    const entry = foldUnit(text.charCodeAt(i));
    const codes = (entry > 0 ? [entry] : expansionOf(text.charCodeAt(i))).map(letterOf);
    for (const [k, code] of codes.entries()) {
      symbols.push({ code, at: i, start: start && k === 0, end: k === codes.length - 1 ? end : -1 });
    }
  }
  return symbols;
}

/** Offsets inside addresses, handles and host names: from what gives them away to the next blank. */
function deadUnits(text: string, classes: string): Set<number> {
  const dead = new Set<number>();
  for (const run of classes.matchAll(/g/g)) {
    for (let i = run.index; i < text.length && !/[\s\p{Cc}]/u.test(text.charAt(i)); i++) dead.add(i);
  }
  return dead;
}

function jointOf(gap: string, classes: string): number {
  const seen = classes.replace(/[mfaxe]/g, '');
  if (/^(?:b+|h)$/.test(seen)) return 32;
  const mark = /^b*([pdc])b*$/.exec(seen)?.[1];
  return mark === undefined ? 0 : gap.charCodeAt(classes.indexOf(mark));
}
