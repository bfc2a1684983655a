import { foldWord } from './dates/months';

const OPENING = 80;

/** FNV-1a over UTF-16 units, 32 bits, as eight hexadecimal digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/**
 * Names articles by their headline (by their first words where there is none), so that an article keeps its id when the page renders it anew
 * or puts another before it. Articles with the same headline are numbered in page order.
 * @returns a function that names one article after the other
 */
export function articleNamer(): (title: string, text: string) => string {
  const seen = new Map<string, number>();
  return (title, text) => {
    const name = `article-${hash(foldWord(title === '' ? text.slice(0, OPENING) : title))}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}-${times}`;
  };
}
