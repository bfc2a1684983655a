import { BUILD_AGAIN, GET_AGAIN, PackError } from './pack-error';
import { gunzip, gzip } from './pack-gzip';
import { PACK_SCHEMA } from './records';

/*
 * The file: 8 bytes that say what it is, schema version and number of sections (u32, little endian), one directory entry for each section
 * (name in 8 bytes, stored size and expanded size as u32, SHA-256 of the expanded bytes), then the sections, each compressed with gzip. The
 * hashes are of the expanded bytes: what a pack says does not depend on who compressed it.
 */
const MAGIC = Uint8Array.of(0x89, 0x53, 0x49, 0x59, 0x51, 0x0d, 0x0a, 0x1a);
const NAME_SIZE = 8;
const HASH_SIZE = 32;
const ENTRY_SIZE = NAME_SIZE + 4 + 4 + HASH_SIZE;
const HEAD_SIZE = MAGIC.length + 4 + 4;

const SECTIONS = ['meta', 'records', 'lexicon', 'search'] as const;
type Section = (typeof SECTIONS)[number];
/** The expanded bytes of every section. */
export type Sections = Readonly<Record<Section, Uint8Array<ArrayBuffer>>>;

/** Expanded size at most, bytes: what a browser can hold; a corpus of 100,000 entities stays below. */
const LARGEST: Readonly<Record<Section, number>> = { meta: 1 << 20, records: 1 << 28, lexicon: 1 << 28, search: 1 << 28 };
/** A section may expand to this many times its stored size, and to the allowance whatever it is: real ones expand to two to five times. */
const RATIO = 50;
const ALLOWANCE = 1 << 20;

interface Entry {
  readonly section: Section;
  readonly stored: number;
  readonly size: number;
  readonly hash: Uint8Array;
}

/** Writes a pack's file. The same sections give the same bytes. */
export async function writeContainer(sections: Sections): Promise<Uint8Array<ArrayBuffer>> {
  const stored = await Promise.all(SECTIONS.map((section) => gzip(sections[section])));
  const headSize = HEAD_SIZE + SECTIONS.length * ENTRY_SIZE;
  const file = new Uint8Array(headSize + stored.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(file.buffer);
  file.set(MAGIC);
  view.setUint32(MAGIC.length, PACK_SCHEMA, true);
  view.setUint32(MAGIC.length + 4, SECTIONS.length, true);
  let payload = headSize;
  for (const [index, section] of SECTIONS.entries()) {
    const at = HEAD_SIZE + index * ENTRY_SIZE;
    const packed = stored[index] ?? new Uint8Array();
    file.set(new TextEncoder().encode(section), at);
    view.setUint32(at + NAME_SIZE, packed.length, true);
    view.setUint32(at + NAME_SIZE + 4, sections[section].length, true);
    file.set(await sha256(sections[section]), at + NAME_SIZE + 8);
    file.set(packed, payload);
    payload += packed.length;
  }
  return file;
}

/**
 * Reads a pack's file: sizes and hashes are checked, contents are not.
 *
 * @throws PackError that names the section and says what to do.
 */
export async function readContainer(file: Uint8Array<ArrayBuffer>): Promise<Sections> {
  const entries = readDirectory(file);
  const plain: Partial<Record<Section, Uint8Array<ArrayBuffer>>> = {};
  let at = HEAD_SIZE + entries.length * ENTRY_SIZE;
  for (const entry of entries) {
    plain[entry.section] = await readSection(file.subarray(at, at + entry.stored), entry);
    at += entry.stored;
  }
  const { meta, records, lexicon, search } = plain;
  if (!(meta && records && lexicon && search)) throw new PackError(`The pack lacks a section. ${BUILD_AGAIN}`, 'parts');
  return { meta, records, lexicon, search };
}

async function readSection(packed: Uint8Array<ArrayBuffer>, { section, size, hash }: Entry): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await gunzip(packed, size, section);
  const actual = await sha256(plain);
  if (!actual.every((byte, index) => byte === hash[index])) {
    throw new PackError(
      `The pack's section "${section}" does not match its checksum: the file was changed or damaged. ${GET_AGAIN}`,
      'damaged',
      section,
    );
  }
  return plain;
}

function readDirectory(file: Uint8Array<ArrayBuffer>): Entry[] {
  if (!MAGIC.every((byte, index) => file[index] === byte)) {
    throw new PackError('This file is not a corpus pack. Choose a file whose name ends in .siyaq.', 'no-pack');
  }
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const headSize = HEAD_SIZE + SECTIONS.length * ENTRY_SIZE;
  if (file.length < headSize) throw new PackError(`The pack is cut off after ${file.length} bytes. ${GET_AGAIN}`, 'cut-off');
  checkVersion(view.getUint32(MAGIC.length, true));
  const count = view.getUint32(MAGIC.length + 4, true);
  if (count !== SECTIONS.length)
    throw new PackError(`The pack has ${count} sections instead of ${SECTIONS.length}. ${BUILD_AGAIN}`, 'parts');
  const entries = SECTIONS.map((section, index) => readEntry(file, view, HEAD_SIZE + index * ENTRY_SIZE, section));
  const expected = entries.reduce((sum, { stored }) => sum + stored, headSize);
  if (file.length < expected) throw new PackError(`The pack is cut off: ${file.length} of ${expected} bytes. ${GET_AGAIN}`, 'cut-off');
  if (file.length > expected) throw new PackError(`The pack has ${file.length - expected} bytes after its end. ${GET_AGAIN}`, 'longer');
  return entries;
}

function checkVersion(version: number): void {
  if (version === PACK_SCHEMA) return;
  const what = `The pack has format ${version}; this version of the extension reads format ${PACK_SCHEMA}.`;
  if (version > PACK_SCHEMA) throw new PackError(`${what} Update the extension.`, 'newer', String(version));
  throw new PackError(`${what} Get a newer pack.`, 'older', String(version));
}

function readEntry(file: Uint8Array, view: DataView, at: number, section: Section): Entry {
  const name = new TextDecoder().decode(file.subarray(at, at + NAME_SIZE)).replace(/\0+$/, '');
  if (name !== section) throw new PackError(`The pack has a section "${name}" where "${section}" belongs. ${BUILD_AGAIN}`, 'parts');
  const stored = view.getUint32(at + NAME_SIZE, true);
  const size = view.getUint32(at + NAME_SIZE + 4, true);
  const largest = Math.min(LARGEST[section], Math.max(ALLOWANCE, stored * RATIO));
  if (size > largest) {
    const message = `The pack's section "${section}" would expand to ${size} bytes; ${largest} are allowed. Do not use this file.`;
    throw new PackError(message, 'expands', section);
  }
  return { section, stored, size, hash: file.subarray(at + NAME_SIZE + 8, at + ENTRY_SIZE) };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
