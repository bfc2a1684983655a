import { GET_AGAIN, PackError } from './pack-error';

/** Offset of the byte in a gzip header that says which system wrote it, and its value for "unknown". */
const SYSTEM_AT = 9;
const UNKNOWN_SYSTEM = 255;

/** Compresses with gzip. The same bytes give the same result on every system with the same zlib. */
export async function gzip(plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await collect(new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip')), Number.POSITIVE_INFINITY);
  packed[SYSTEM_AT] = UNKNOWN_SYSTEM;
  return packed;
}

/**
 * Expands gzip data that must give exactly `size` bytes. Stops as soon as it gives more, so that a small file cannot fill the memory.
 *
 * @param part - Name of the data for errors.
 * @throws PackError when the data is damaged or gives more or less.
 */
export async function gunzip(packed: Uint8Array<ArrayBuffer>, size: number, part: string): Promise<Uint8Array<ArrayBuffer>> {
  const what = `contents ("${part}")`;
  let plain: Uint8Array<ArrayBuffer>;
  try {
    plain = await collect(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')), size);
  } catch (error) {
    if (error instanceof TooLarge)
      throw new PackError(`The pack's ${what} expand to more than the ${size} bytes announced. Do not use this file.`, 'expands', part);
    throw new PackError(`The pack's ${what} are damaged: they cannot be expanded. ${GET_AGAIN}`, 'damaged', part);
  }
  if (plain.length < size) {
    throw new PackError(`The pack's ${what} are incomplete: ${plain.length} of ${size} bytes. ${GET_AGAIN}`, 'damaged', part);
  }
  return plain;
}

class TooLarge extends Error {}

async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new TooLarge();
    }
    chunks.push(next.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
