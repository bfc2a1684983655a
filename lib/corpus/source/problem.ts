/** Something in the corpus source that an editor must or should change. */
export interface Problem {
  /** An error stops the build; a warning does not, but none may remain at a release. */
  readonly severity: 'error' | 'warning';
  /** Name of the rule, e.g. `alias-collision`, to count and to look up in docs/corpus-editing.md. */
  readonly rule: string;
  /** Path of the YAML file, as it was opened. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Field within the entry, e.g. `roles[2].from`; empty for the entry as a whole. */
  readonly field: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Where something stands in the source. */
export type Place = Pick<Problem, 'file' | 'line' | 'field'>;

/** A way through a parsed YAML value: keys of maps and positions of lists. */
export type Path = readonly (string | number)[];

/** `['roles', 2, 'from']` as `roles[2].from`. */
export function fieldName(path: Path): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${part}`)).join('');
}

/** One line for people, in the form that editors and terminals make clickable: `file:line: error: field: message [rule]`. */
export function problemLine({ severity, rule, file, line, field, message }: Problem): string {
  return `${file}:${line}: ${severity}: ${field ? `${field}: ` : ''}${message} [${rule}]`;
}
