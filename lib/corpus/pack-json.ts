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
  throw new PackError(`The pack's section "${section}" is not valid at ${placeOf(data, path)}: ${issue.message}${more}. ${BUILD_AGAIN}`);
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
  throw new PackError(`The ${section} cannot be packed: not valid at ${placeOf(data, path)}: ${issues[0].message}.`);
}

function parse(section: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new PackError(`The pack's section "${section}" is not JSON. ${BUILD_AGAIN}`);
  }
}

/** A path in words: the record by its id where it has one, then the field. */
function placeOf(data: unknown, path: readonly string[]): string {
  let value = data;
  for (const [depth, key] of path.entries()) {
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') {
      return `${path[depth - 1]} "${value.id}", field ${path.slice(depth + 1).join('.') || '(itself)'}`;
    }
  }
  return path.join('.') || 'the top';
}
