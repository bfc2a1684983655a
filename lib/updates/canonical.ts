/** Metadata nests less than ten deep; what nests without end must not exhaust the stack. */
const DEEPEST = 100;

/**
 * The bytes that TUF signatures cover: OLPC canonical JSON. Keys in order, no white space, in strings only `"` and `\` escaped, whole numbers
 * only.
 *
 * @throws TypeError for what canonical JSON cannot hold.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > DEEPEST) throw new TypeError('Canonical JSON cannot hold this much nesting.');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${fields
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${quoted(key)}:${canonicalJson(field, depth + 1)}`)
      .join(',')}}`;
  }
  throw new TypeError(`Canonical JSON cannot hold ${String(value)}.`);
}

/** {@link canonicalJson} as UTF-8. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(value));
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
