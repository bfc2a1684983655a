import * as v from 'valibot';
import { LANGUAGES } from '../corpus/kinds';
import { IdSchema, PACK_SCHEMA } from '../corpus/records';
import type { Targets } from './metadata';

const PackVersion = v.pipe(v.string(), v.regex(/^\d{4}\.\d{1,2}\.\d+$/));
const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Schema versions of readers that can read the file. */
const Range = v.pipe(
  v.object({ min: v.pipe(v.number(), v.safeInteger()), max: v.pipe(v.number(), v.safeInteger()) }),
  v.check(({ min, max }) => min <= max, 'an empty range'),
);
const State = v.object({
  version: PackVersion,
  /** See `contentHash`. */
  hash: Sha256,
});

/** A text in which a name must be found, and the entity that it must be linked to. */
export const GoldenSchema = v.object({
  text: v.pipe(v.string(), v.maxLength(2000)),
  lang: v.picklist(LANGUAGES),
  /** Day of the text, days since 1970. */
  date: v.exactOptional(v.pipe(v.number(), v.safeInteger())),
  entity: IdSchema,
});
export type Golden = v.InferOutput<typeof GoldenSchema>;

/** `custom` of a full pack, `packs/<version>.siyaq`. */
export const PackCustomSchema = v.object({
  type: v.literal('pack'),
  schema: Range,
  ...State.entries,
  /** Name of the corpus. */
  title: v.pipe(v.string(), v.maxLength(80)),
  /** Whether the corpus stands alone, in place of the bundled one, or is laid over it. */
  scope: v.picklist(['whole', 'addition']),
  /** The oldest version that may still be gone back to. */
  floor: v.exactOptional(PackVersion),
  golden: v.pipe(v.array(GoldenSchema), v.maxLength(50)),
});
export type PackCustom = v.InferOutput<typeof PackCustomSchema>;

/** `custom` of a delta, `deltas/<from>-to-<to>.json.gz`. */
export const DeltaCustomSchema = v.object({
  type: v.literal('delta'),
  schema: Range,
  from: State,
  to: State,
  /** Size of the expanded file, bytes. */
  size: Size,
});
export type DeltaCustom = v.InferOutput<typeof DeltaCustomSchema>;

/** `custom` of a change log, `changes/<version>.json.gz`; `from` is absent for the first version. */
export const ChangesCustomSchema = v.object({
  type: v.literal('changes'),
  from: v.exactOptional(PackVersion),
  to: PackVersion,
  size: Size,
});
export type ChangesCustom = v.InferOutput<typeof ChangesCustomSchema>;

const CustomSchema = v.variant('type', [PackCustomSchema, DeltaCustomSchema, ChangesCustomSchema]);

/** Names of target files. */
export const targetNames = {
  pack: (version: string) => `packs/${version}.siyaq`,
  delta: (from: string, to: string) => `deltas/${from}-to-${to}.json.gz`,
  changes: (version: string) => `changes/${version}.json.gz`,
} as const;

/** A target with what its `custom` says. */
export interface Target<Custom> {
  readonly name: string;
  readonly length: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  readonly custom: Custom;
}

/** The schema range of a file that only this version's readers can read. */
export const OWN_RANGE = { min: PACK_SCHEMA, max: PACK_SCHEMA } as const;

/** The targets that we understand; others are for readers that know more. */
export function knownTargets({ targets }: Targets): Target<v.InferOutput<typeof CustomSchema>>[] {
  return Object.entries(targets).flatMap(([name, { length, hashes, custom }]) => {
    const { success, output } = v.safeParse(CustomSchema, custom);
    return success ? [{ name, length, sha256: hashes.sha256, custom: output }] : [];
  });
}
