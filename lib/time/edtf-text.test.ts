import { expect, it } from 'vitest';
import { parseEdtf } from './edtf';
import { edtfOf } from './edtf-text';

it.each(['2017-12-22', '2017-12', '2017', '201X', '2014?', '2014-03~', '1990-01-05%'])('writes %s as it was read', (text) => {
  expect(edtfOf(parseEdtf(text))).toBe(text);
});
