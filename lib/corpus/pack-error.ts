/** A pack that cannot be used. `message` is a plain sentence: what is wrong, where, and what to do. */
export class PackError extends Error {
  override readonly name = 'PackError';
}

/** What to do about a file that was damaged after it was built. */
export const GET_AGAIN = 'Get the file again from where it came from.';
/** What to do about a file that was built wrong. */
export const BUILD_AGAIN = 'Build the pack again with the tools of this project.';
