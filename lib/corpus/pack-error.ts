import * as v from 'valibot';

/** What can be wrong with a pack, for words in `lib/i18n-packs.ts`. */
export const PACK_FAULTS = [
  /** It is something else. */
  'no-pack',
  /** It ends early. */
  'cut-off',
  /** It goes on behind its end. */
  'longer',
  /** Made for a newer reader; the format. */
  'newer',
  /** Of a format that is no longer read; the format. */
  'older',
  /** A part is not what its checksum says, or cannot be expanded; the part. */
  'damaged',
  /** A part expands to more than it may; the part. */
  'expands',
  /** It lacks parts, or has others. */
  'parts',
  /** Something does not fit the schema; where. */
  'invalid',
  /** Something is referred to that is not there; where, and its id. */
  'unknown',
  /** Two records have one id; the id. */
  'twice',
  /** A redirect leads nowhere or hides an entity; its id. */
  'redirect',
  /** Tables do not say what the records say; which. */
  'tables',
  /** It does not hold as much as it says. */
  'counts',
  /** Its names cannot be compiled; why. */
  'names',
  /** A feed lists none. */
  'none',
  /** It is another version than the feed says. */
  'other-version',
  /** Its contents are not those that were signed. */
  'other-contents',
  /** A name is not found as its publisher says; the name. */
  'missed',
] as const;
export type PackFaultCode = (typeof PACK_FAULTS)[number];

export const PackFaultSchema = v.object({ code: v.picklist(PACK_FAULTS), params: v.pipe(v.array(v.string()), v.readonly()) });
/** What is wrong with a pack, as data. `params` are what the code speaks of: parts, places, ids. */
export type PackFault = v.InferOutput<typeof PackFaultSchema>;

/** A pack that cannot be used. `message` is a plain sentence for tools and logs: what is wrong, where, and what to do. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly fault: PackFault;

  constructor(message: string, code: PackFaultCode, ...params: string[]) {
    super(message);
    this.fault = { code, params };
  }
}

/** What to do about a file that was damaged after it was built. */
export const GET_AGAIN = 'Get the file again from where it came from.';
/** What to do about a file that was built wrong. */
export const BUILD_AGAIN = 'Build the pack again with the tools of this project.';
