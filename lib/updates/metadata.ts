import * as v from 'valibot';

/** The version of the TUF specification that we write; any 1.x is read. */
export const SPEC_VERSION = '1.0.31';

/** The top-level roles of a TUF repository. */
export const ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const;
export type Role = (typeof ROLES)[number];

const Hex = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/));
const KeyId = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a key id'));
const Version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const Size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Seconds precision and `Z`, as the specification says. */
const Expires = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'not a date and time'));
/** Where the specification allows fields that a reader does not know, they are read over, and are part of what is signed. */
const common = {
  spec_version: v.pipe(v.string(), v.regex(/^1\.\d+(?:\.\d+)?$/, 'not version 1 of TUF')),
  version: Version,
  expires: Expires,
};

/** A public key. Keys of other kinds may be listed and are not counted. */
export const KeySchema = v.looseObject({
  keytype: v.string(),
  scheme: v.string(),
  keyval: v.looseObject({ public: v.string() }),
});
export type PublicKey = v.InferOutput<typeof KeySchema>;

const RoleKeysSchema = v.looseObject({
  keyids: v.pipe(
    v.array(KeyId),
    v.check((ids) => new Set(ids).size === ids.length, 'a key id is listed twice'),
  ),
  threshold: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});
export type RoleKeys = v.InferOutput<typeof RoleKeysSchema>;

export const RootSchema = v.looseObject({
  _type: v.literal('root'),
  ...common,
  consistent_snapshot: v.literal(true),
  keys: v.record(KeyId, KeySchema),
  roles: v.looseObject({ root: RoleKeysSchema, timestamp: RoleKeysSchema, snapshot: RoleKeysSchema, targets: RoleKeysSchema }),
  /** Ours: what the feed calls itself. */
  'x-siyaq-name': v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(80))),
});
export type Root = v.InferOutput<typeof RootSchema>;

const MetaFileSchema = v.looseObject({
  version: Version,
  length: v.exactOptional(Size),
  hashes: v.exactOptional(v.looseObject({ sha256: Hex })),
});
export type MetaFile = v.InferOutput<typeof MetaFileSchema>;

export const TimestampSchema = v.looseObject({
  _type: v.literal('timestamp'),
  ...common,
  meta: v.strictObject({ 'snapshot.json': MetaFileSchema }),
});

export const SnapshotSchema = v.looseObject({
  _type: v.literal('snapshot'),
  ...common,
  meta: v.objectWithRest({ 'targets.json': MetaFileSchema }, MetaFileSchema),
});

/** One file that the feed offers. */
export const TargetFileSchema = v.looseObject({
  length: Size,
  hashes: v.looseObject({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  custom: v.exactOptional(v.unknown()),
});

export const TargetsSchema = v.looseObject({ _type: v.literal('targets'), ...common, targets: v.record(v.string(), TargetFileSchema) });
export type Targets = v.InferOutput<typeof TargetsSchema>;

/** What every metadata file is: something signed, and signatures over its canonical JSON. */
export const EnvelopeSchema = v.looseObject({
  /** As it came, every field that signatures cover. */
  signed: v.custom<{ readonly _type: string } & Readonly<Record<string, unknown>>>(
    (signed) => typeof signed === 'object' && signed !== null && '_type' in signed && typeof signed._type === 'string',
    'nothing signed',
  ),
  signatures: v.array(v.looseObject({ keyid: KeyId, sig: v.union([Hex, v.literal('')]) })),
});
export type Envelope = v.InferOutput<typeof EnvelopeSchema>;
export type Signature = Envelope['signatures'][number];
