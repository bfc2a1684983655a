import type { Path, Problem } from '../problem';
import type { Located } from '../yaml-file';

/** Makes the problems of one rule. */
export type Reporter = (entry: Located<unknown>, path: Path, message: string) => Problem;

/** A maker of errors under the name of `rule`. */
export function errorOf(rule: string): Reporter {
  return (entry, path, message) => ({ severity: 'error', rule, ...entry.at(path), message });
}

/** A maker of warnings under the name of `rule`. */
export function warningOf(rule: string): Reporter {
  return (entry, path, message) => ({ severity: 'warning', rule, ...entry.at(path), message });
}

/** `file:line` of an entry, to name it in a message about another. */
export function placeOf(entry: Located<unknown>): string {
  const { file, line } = entry.at([]);
  return `${file}:${line}`;
}
