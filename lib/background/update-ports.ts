import { SERVER_PATIENCE } from '../updates/http';
import type { UpdatePorts } from './updates';

/** What updating needs, from the browser. */
export function browserPorts(): UpdatePorts {
  return {
    fetch: (...request) => fetch(...request),
    online: () => navigator.onLine,
    sparing: () => 'connection' in navigator && isSparing(navigator.connection),
    now: () => Date.now(),
    random: () => Math.random(),
    testing: __E2E__,
    patience: SERVER_PATIENCE,
  };
}

/** Whether a line is to be spared: not told by every browser, and not in TypeScript's library. */
export function isSparing(connection: unknown): boolean {
  if (typeof connection !== 'object' || connection === null) return false;
  return ('saveData' in connection && connection.saveData === true) || ('type' in connection && connection.type === 'cellular');
}
