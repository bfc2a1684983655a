import { Readable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerJsonLines } from './json-lines';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

describe('answerJsonLines', () => {
  it('answers every line that can be read and names the one that cannot', async () => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    await answerJsonLines((line) => ({ id: JSON.parse(line) as unknown }), Readable.from(['1\n\nnot json\n"b"\n']));
    expect(printed.mock.calls.flat()).toEqual(['{"id":1}', '{"id":"b"}']);
    expect(reported.mock.calls.flat()).toEqual([expect.stringMatching(/^line 3: /)]);
    expect(process.exitCode).toBe(1);
  });

  it('does not fail where every line was answered', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    await answerJsonLines((line) => line, Readable.from(['a\n']));
    expect(process.exitCode).toBeUndefined();
  });
});
