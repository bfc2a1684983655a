/** Key in `storage.local` of the note about what the databases hold: browsers clear the two apart. */
export const KEPT_KEY = 'kept';
