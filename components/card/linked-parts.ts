import type { NameLink } from '../../lib/card/source';

/** A piece of a text: plain, or a name with the id of its entity. */
export type TextPart = { readonly text: string; readonly id?: undefined } | NameLink;

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Cuts a text at the names in it, the longest where several begin at one place. A name inside a word is none, and each entity is marked once:
 * where everything is a link, nothing stands out.
 */
export function linkedParts(text: string, names: readonly NameLink[]): TextPart[] {
  const longestFirst = [...names].sort((a, b) => b.text.length - a.text.length);
  const parts: TextPart[] = [];
  const marked = new Set<string>();
  let plain = 0;
  for (let at = 0; at < text.length; at++) {
    const name = longestFirst.find((candidate) => standsAt(text, at, candidate.text));
    if (!name) continue;
    if (marked.has(name.id)) {
      at += name.text.length - 1;
      continue;
    }
    marked.add(name.id);
    if (at > plain) parts.push({ text: text.slice(plain, at) });
    parts.push(name);
    plain = at + name.text.length;
    at = plain - 1;
  }
  if (plain < text.length) parts.push({ text: text.slice(plain) });
  return parts;
}

function standsAt(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + name.length));
}
