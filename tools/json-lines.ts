import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { messageOf } from '../lib/result';

/**
 * Prints what `answerLine` makes of each line of `input`, one JSON object a line; empty lines are passed over. A line that makes it throw is
 * reported on standard error with its number, counted from 1, the lines after it are still answered, and the program fails at the end.
 */
export async function answerJsonLines(answerLine: (line: string) => unknown, input: Readable = process.stdin): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      console.log(JSON.stringify(answerLine(line)));
    } catch (error) {
      console.error(`line ${number}: ${messageOf(error)}`);
      process.exitCode = 1;
    }
  }
}
