/**
 * Waits for work, but no longer than `limit` ms; the work itself goes on.
 *
 * @param tooLate - Makes the error for work that took longer.
 */
export async function withinLimit<Value>(work: PromiseLike<Value>, limit: number, tooLate: () => Error): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate()), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
