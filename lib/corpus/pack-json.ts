import * as v from 'valibot';
import { BUILD_AGAIN, PackError } from './pack-error';

/**
 * Reads a JSON section and checks it by its schema.
 *
 * @throws PackError that names section, record and field.
 */
export function readJson<Schema extends v.GenericSchema>(section: string, bytes: Uint8Array, schema: Schema): v.InferOutput<Schema> {
  const data = parse(section, bytes);
  const { success, output, issues } = v.safeParse(schema, data);
  if (success) return output;
  const [issue] = issues;
  const path = issue.path?.map(({ key }) => String(key)) ?? [];
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more problems)` : '';
  const message = `The pack's section "${section}" is not valid at ${placeOf(data, path)}: ${issue.message}${more}. ${BUILD_AGAIN}`;
  throw new PackError(message, 'invalid', shortPlace(section, data, path));
}

/** Writes a JSON section: only what the schema knows, in the schema's order, so that equal contents are equal bytes. */
export function writeJson<Schema extends v.GenericSchema>(
  section: string,
  data: v.InferInput<Schema>,
  schema: Schema,
): Uint8Array<ArrayBuffer> {
  const { success, output, issues } = v.safeParse(schema, data);
  if (success) return new TextEncoder().encode(JSON.stringify(output));
  const path = issues[0].path?.map(({ key }) => String(key)) ?? [];
  const message = `The ${section} cannot be packed: not valid at ${placeOf(data, path)}: ${issues[0].message}.`;
  throw new PackError(message, 'invalid', shortPlace(section, data, path));
}

function parse(section: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new PackError(`The pack's section "${section}" is not JSON. ${BUILD_AGAIN}`, 'invalid', section);
  }
}

/** A path in words: the record by its id where it has one, then the field. */
function placeOf(data: unknown, path: readonly string[]): string {
  const record = recordOn(data, path);
  if (!record) return path.join('.') || 'the top';
  return `${path[record.depth - 1]} "${record.id}", field ${path.slice(record.depth + 1).join('.') || '(itself)'}`;
}

/** A path without words of any language. */
function shortPlace(section: string, data: unknown, path: readonly string[]): string {
  const record = recordOn(data, path);
  const places = record ? [record.id, ...path.slice(record.depth + 1)] : path;
  return [section, ...places].join(' › ');
}

/** The first record with an id on a path. */
function recordOn(data: unknown, path: readonly string[]): { readonly id: string; readonly depth: number } | undefined {
  let value = data;
  for (const [depth, key] of path.entries()) {
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') return { id: value.id, depth };
  }
  return undefined;
}
