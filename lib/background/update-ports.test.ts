import { expect, it } from 'vitest';
import { isSparing } from './update-ports';

it.each([
  [{ saveData: true }, true],
  [{ type: 'cellular', saveData: false }, true],
  [{ type: 'wifi', saveData: false }, false],
  [{}, false],
  [undefined, false],
  [null, false],
])('a line is spared where the browser says so: %o', (connection, spared) => {
  expect(isSparing(connection)).toBe(spared);
});
