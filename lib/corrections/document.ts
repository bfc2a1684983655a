import type { Correction } from './types';

/** The file that a reader may send to the corpus's editors; described in docs/corrections.md. */
interface CorrectionsDocument {
  readonly format: 'siyaq-corrections';
  readonly version: 1;
  /** Name of the corpus that was in use. */
  readonly corpus: string;
  readonly corrections: readonly {
    /** Version of the corpus that made the mistake. */
    readonly corpus: string;
    readonly surface: string;
    readonly alias?: string;
    readonly wrong: string;
    readonly right: string | null;
  }[];
}

/**
 * The corrections as a file for the editors: names and entities only. Neither the site nor the day goes along: they would tell what somebody
 * reads, and when.
 *
 * @param corpus title of the corpus in use
 */
export function correctionsFile(corrections: readonly Correction[], corpus: string): Uint8Array<ArrayBuffer> {
  const rows = corrections.map(({ corpus: version, surface, alias, entity, instead }) => ({
    corpus: version,
    surface,
    ...(alias !== undefined && { alias }),
    wrong: entity.id,
    right: instead?.id ?? null,
  }));
  // Sorted, so that the order in which somebody read is not told either; the same said for two sites is said once.
  const lines = new Map(rows.map((row) => [JSON.stringify(row), row]));
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const document: CorrectionsDocument = { format: 'siyaq-corrections', version: 1, corpus, corrections: sorted };
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}
