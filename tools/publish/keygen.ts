import type { Command } from '../corpus/options';
import { publicPath, writeNewKey } from './key-files';

/** `corpus keygen`: one new key pair for each `--key`. */
export const keygen: Command = async ({ keys, plain, json }) => {
  if (keys.length === 0) throw new Error('Name the file of the new secret key with --key, e.g. --key feed/keys/ada.json.');
  for (const path of keys) {
    const { id } = await writeNewKey(path, plain);
    if (json) console.log(JSON.stringify({ id, secret: path, public: publicPath(path) }));
    else
      console.log(
        `${id}\n  secret: ${path} (${plain ? 'not encrypted: ' : ''}keep it offline; who has it${plain ? '' : ' and its passphrase'} can sign in your name)\n  public: ${publicPath(path)}`,
      );
  }
  return 0;
};
