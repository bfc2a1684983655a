/** A pasted text as a story: its headline, where the first line looks like one, and its paragraphs. */
export interface PastedStory {
  readonly title?: string;
  readonly paragraphs: readonly string[];
}

/** A first line longer than this is no headline. */
const LONGEST_TITLE = 160;
/** Lines of a text that was broken to fit a page are about this long, UTF-16 units. */
const WRAPPED = [35, 110] as const;
/** Share of the lines that must look broken. */
const MOSTLY = 0.6;

const ENDS_SENTENCE = /[.!?…:»”"'’)\]؟۔]\s*$/u;

/** Joins the lines of one paragraph; a word that was hyphenated at the end of a line is whole again. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1')
    .replaceAll('\n', ' ');
}

/** Whether lines were broken to fit a page, as in text from PDF files, rather than to end paragraphs. */
function isWrapped(lines: readonly string[]): boolean {
  const inner = lines.slice(0, -1);
  const broken = inner.filter((line) => line.length >= WRAPPED[0] && line.length <= WRAPPED[1] && !ENDS_SENTENCE.test(line));
  return inner.length > 2 && broken.length >= MOSTLY * inner.length;
}

/** Cuts pasted text into paragraphs: at blank lines where there are any, else at line ends, unless these only fit the text to a page. */
export function storyOf(text: string): PastedStory {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\f/g, '\n\n').trim();
  const blocks = lines.split(/\n[ \t]*\n+/);
  const paragraphs = blocks
    .flatMap((block) => {
      const own = block.split('\n').filter((line) => line.trim() !== '');
      return blocks.length > 2 || isWrapped(own) ? [joined(own)] : own.map((line) => line.trim());
    })
    .filter((paragraph) => paragraph !== '');
  const [first = '', ...rest] = paragraphs;
  const isTitle = rest.length > 0 && first.length <= LONGEST_TITLE && !/[.…]\s*$/.test(first);
  return isTitle ? { title: first, paragraphs: rest } : { paragraphs };
}
