/** A JSON object whose members are not yet known. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member's text: a string as it is, of an array the first, of an object its `@value`, `@id` or `url`. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== undefined);
  if (isJsonObject(value)) return textOf(value['@value'] ?? value['@id'] ?? value.url);
  return undefined;
}

/** Faults that content systems make in embedded JSON, in the order in which they are mended. */
const REPAIRS: readonly ((json: string) => string)[] = [
  (json) =>
    json
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, ''),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters inside strings are the fault mended here
  (json) => json.replace(/[\u0000-\u001f]+/g, ' '),
  (json) => json.replace(/,\s*(?=[}\]])/g, '').replace(/;\s*$/, ''),
];

/**
 * Parses embedded JSON and mends what can be mended without guessing: comment and CDATA marks, raw line breaks in strings, commas too many.
 * @returns `undefined` where it stays broken
 */
export function parseLeniently(json: string): unknown {
  let text = json;
  for (const repair of [(same: string) => same, ...REPAIRS]) {
    text = repair(text);
    try {
      return JSON.parse(text);
    } catch {
      // The next repair may help.
    }
  }
  return undefined;
}
