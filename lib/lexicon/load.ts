import { checkTables, readTables } from './layout';
import { Scanner } from './scanner';
import type { Lexicon } from './types';

/**
 * Makes a compiled lexicon ready to scan, without copying or parsing. Whatever the buffer holds, scans read only inside it.
 * Throws `LexiconError` on a buffer that is cut off, of another format, or inconsistent.
 */
export function loadLexicon(buffer: ArrayBuffer): Lexicon {
  const tables = readTables(buffer);
  checkTables(tables);
  const scanner = new Scanner(tables);
  return {
    buffer,
    formCount: tables.prefix.length,
    scan: (text, mode) => scanner.scan(text, mode),
    aliasesOf: (form) => tables.aliases.subarray(tables.aliasStart[form] ?? 0, tables.aliasStart[form + 1] ?? 0),
  };
}
