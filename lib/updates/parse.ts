import * as v from 'valibot';
import { type Envelope, EnvelopeSchema, type Role, RootSchema, SnapshotSchema, TargetsSchema, TimestampSchema } from './metadata';
import { FeedError } from './problem';

const SCHEMAS = { root: RootSchema, timestamp: TimestampSchema, snapshot: SnapshotSchema, targets: TargetsSchema } as const;
export type Signed<R extends Role> = v.InferOutput<(typeof SCHEMAS)[R]>;

/** A metadata file, read and not yet believed. */
export interface Parsed<R extends Role> {
  readonly envelope: Envelope;
  readonly signed: Signed<R>;
  /** The file as it came. */
  readonly text: string;
}

/**
 * Reads a metadata file.
 *
 * @throws FeedError `not-a-feed`.
 */
export function parseMetadata<R extends Role>(role: R, file: Uint8Array | string): Parsed<R> {
  try {
    const text = typeof file === 'string' ? file : new TextDecoder('utf-8', { fatal: true }).decode(file);
    const envelope = v.parse(EnvelopeSchema, JSON.parse(text));
    const schema: (typeof SCHEMAS)[R] = SCHEMAS[role];
    return { envelope, signed: v.parse(schema, envelope.signed), text };
  } catch (error) {
    throw new FeedError('not-a-feed', `${role}: ${v.isValiError(error) ? describe(error.issues[0]) : 'not JSON'}`);
  }
}

function describe(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`;
}
