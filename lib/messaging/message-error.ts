/**
 * Why a message has no answer.
 * - `gone`: this copy of the extension was updated or removed; nothing will ever answer.
 * - `silent`: nobody answered, also not at the second attempt.
 * - `late`: no answer within the time limit.
 * - `invalid`: request or answer does not fit the contract.
 * - `failed`: the other side answered with an error.
 */
export type MessageProblem = 'gone' | 'silent' | 'late' | 'invalid' | 'failed';

/** Thrown by the sending functions. `message` is a plain sentence. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  readonly problem: MessageProblem;

  constructor(problem: MessageProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
