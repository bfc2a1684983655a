/** Long work in short steps: whoever runs it may let others have their turn after each, and the result is the same. */
export type Steps<Result> = Generator<undefined, Result>;

/** Spans looked at in one step: well under a millisecond once the code is compiled, and a few milliseconds when everything is looked at for the first time. */
const SPANS_PER_STEP = 16;

/** True when the span at this index is the last of a step. */
export function endsStep(index: number): boolean {
  return index % SPANS_PER_STEP === SPANS_PER_STEP - 1;
}

/** Runs work to its end in one go. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Work that cannot be interrupted, as a single step before its result. */
export function* inOneStep<Result>(work: () => Result): Steps<Result> {
  yield;
  return work();
}
