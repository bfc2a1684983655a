import type { Problem } from './problem';
import type { Trusted } from './refresh';
import type { PackCustom } from './target-custom';

/** The newest verified pack of a feed; its file is the row of `feedPacks` with its hash. */
export interface LatestPack extends Pick<PackCustom, 'version' | 'hash' | 'title' | 'scope' | 'floor' | 'golden'> {
  /** What was downloaded for it, bytes. */
  readonly size: number;
  readonly delta: boolean;
}

/** How many records differ. */
export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly conflicts: number;
}

/** A feed that the reader subscribed to. */
export interface FeedRow {
  readonly id: string;
  readonly address: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly origin: 'reader' | 'policy';
  readonly paused: boolean;
  readonly automatic: boolean;
  /** Its place in the order of precedence, the smallest first. */
  readonly place: number;
  /** Metadata that is believed. */
  readonly trusted: Trusted;
  readonly signedUntil?: string;
  readonly checked?: { readonly at: string; readonly problem?: Problem };
  /** Checks in a row that failed. */
  readonly failures: number;
  /** When it is looked at next by itself, ms since 1970. */
  readonly next: number;
  readonly latest?: LatestPack;
  /** A newer version, bytes to download, that was left for a line that is not paid by the byte. */
  readonly spared?: { readonly version: string; readonly size: number };
  /** A version to be installed, by its pack's hash, and how often that was begun. Done at the next start if it was cut off. */
  readonly wanted?: { readonly hash: string; readonly tries: number };
  /** What installing `latest` would change, worked out against what `key` names. */
  readonly preview?: ChangeCounts & { readonly key: string };
}

/** A verified pack's file. Kept while it is the feed's newest or part of an installed generation. */
export interface FeedPackRow {
  readonly feed: string;
  readonly hash: string;
  readonly file: Uint8Array<ArrayBuffer>;
  readonly about: LatestPack;
}

/** A piece of a target that is being downloaded. */
export interface PartRow {
  /** SHA-256 of the whole, hexadecimal. */
  readonly file: string;
  readonly index: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** When it came, ms since 1970. */
  readonly put: number;
}
