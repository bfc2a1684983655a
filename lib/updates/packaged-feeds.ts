import * as v from 'valibot';
import data from './packaged-feeds.json';

/** Feeds whose roots come with the extension: offered, never subscribed to by themselves. The file is written anew for each publication. */
const PackagedSchema = v.array(
  v.object({
    address: v.string(),
    name: v.string(),
    /** Stands in for a real feed in builds that are not published: nobody has its keys, and readers are not offered it. */
    development: v.exactOptional(v.literal(true)),
    /** Of its first root. */
    fingerprint: v.string(),
    /** Its newest root at the time of publication, the file's text. */
    root: v.string(),
  }),
);
export const PACKAGED_FEEDS: Readonly<v.InferOutput<typeof PackagedSchema>> = v.parse(PackagedSchema, data);
