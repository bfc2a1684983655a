import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { fieldName, type Path, type Place, type Problem } from './problem';

/** A checked value that remembers where each part of it was written. */
export interface Located<T> {
  readonly value: T;
  /** Where the field at `path` stands; of a missing field, where the nearest part around it stands. */
  at(path: Path): Place;
}

/** A YAML file, parsed, with the line of every node. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** 1-based line of the node at `path`, or of the nearest existing node around it. */
  lineOf(path: Path): number;
}

/** Parses YAML 1.2 (core schema: dates stay strings). Syntax errors, duplicate keys and aliases (which can
 * expand without end) become problems; `data` is then undefined. */
export function parseYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map(
    ({ pos, message }): Problem => ({
      severity: 'error',
      rule: 'yaml',
      file,
      line: lines.linePos(pos[0]).line,
      field: '',
      message: `not valid YAML: ${message}`,
    }),
  );
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      const start = rangeStart(node);
      if (start !== undefined) return lines.linePos(start).line;
    }
    return 1;
  };
  if (problems.length > 0) return { file, data: undefined, problems, lineOf };
  try {
    return { file, data: document.toJS({ maxAliasCount: 0 }), problems, lineOf };
  } catch {
    const message = 'YAML anchors and aliases (&a, *a) are not used here; write the value out';
    return { file, data: undefined, problems: [{ severity: 'error', rule: 'yaml', file, line: 1, field: '', message }], lineOf };
  }
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const start: unknown = node.range[0];
  return typeof start === 'number' ? start : undefined;
}

/**
 * Checks the value at `base` of a file against a schema.
 * @returns the typed value with its places, or the problems found in it
 */
export function checkYaml<S extends v.GenericSchema>(
  yaml: YamlFile,
  schema: S,
  base: Path = [],
): { readonly entry: Located<v.InferOutput<S>> } | { readonly problems: readonly Problem[] } {
  const at = (path: Path): Place => ({ file: yaml.file, line: yaml.lineOf([...base, ...path]), field: fieldName(path) });
  const result = v.safeParse(schema, valueAt(yaml.data, base));
  if (result.success) return { entry: { value: result.output, at } };
  return {
    problems: result.issues.map((issue) => ({ severity: 'error', rule: 'shape', ...at(issuePath(issue)), message: issueText(issue) })),
  };
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), data);
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function issuePath(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
}

/** Valibot's words, put plainly for the cases that editors meet most. */
function issueText(issue: v.BaseIssue<unknown>): string {
  const last = issue.path?.at(-1);
  if (issue.expected === 'never') return `this field is not known here; remove it or correct its name`;
  if (last && issue.received === 'undefined') return 'this field is missing';
  return issue.message;
}
