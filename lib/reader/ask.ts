import type { Answer, BackgroundContract, DeepReadonly, Request } from '../messages';

/** A question to the background, as a function. Rejects when there is no answer. */
export type Ask<Name extends keyof BackgroundContract> = (
  request: Request<BackgroundContract, Name>,
) => Promise<DeepReadonly<Answer<BackgroundContract, Name>>>;
