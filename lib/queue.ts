/** Runs work one after another, in the order given; work that fails does not hold up the next. */
export type Queue = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A new, empty queue. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
