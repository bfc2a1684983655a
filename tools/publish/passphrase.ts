import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** The environment variable that holds the passphrase where nobody sits at the terminal. */
const VARIABLE = 'SIYAQ_KEY_PASSPHRASE';

/**
 * The passphrase of a secret key: from the environment, else typed at the terminal, where it is not shown.
 *
 * @param twice - Asks again to be sure: a mistyped passphrase of a new key would be its loss.
 * @throws Error when there is neither variable nor terminal, or the two do not agree.
 */
export async function passphraseFor(path: string, twice: boolean): Promise<string> {
  const set = process.env[VARIABLE];
  if (set) return set;
  if (!process.stdin.isTTY) {
    throw new Error(
      `${path} needs a passphrase. Run this at a terminal, or set ${VARIABLE}; for a key without one, give --plain to keygen.`,
    );
  }
  const typed = await hidden(`Passphrase for ${path}: `);
  if (typed === '') throw new Error('An empty passphrase protects nothing. For a key without one, give --plain.');
  if (twice && (await hidden('The same again: ')) !== typed) throw new Error('The two passphrases differ. Nothing was written.');
  return typed;
}

function hidden(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve, reject) => {
    terminal.once('line', (line) => {
      terminal.close();
      process.stderr.write('\n');
      resolve(line);
    });
    terminal.once('SIGINT', () => {
      terminal.close();
      reject(new Error('Stopped.'));
    });
  });
}
