import { spawnSync } from 'node:child_process';
import * as v from 'valibot';

const PYTHON = '/usr/bin/python3';
const SCRIPT = `
import json, sys, time
import ahocorasick
job = json.load(sys.stdin)
automaton = ahocorasick.Automaton()
for index, name in enumerate(job["names"]):
    automaton.add_word(name, index)
started = time.perf_counter()
automaton.make_automaton()
build = time.perf_counter() - started
times = []
for _ in range(job["rounds"]):
    started = time.perf_counter()
    hits = sum(1 for _ in automaton.iter(job["text"]))
    times.append(time.perf_counter() - started)
print(json.dumps({"build": build * 1000, "times": [t * 1000 for t in times], "hits": hits}))
`;
const AnswerSchema = v.object({ build: v.number(), times: v.array(v.number()), hits: v.number() });
export type PythonTimes = v.InferOutput<typeof AnswerSchema>;

/** Whether pyahocorasick is installed for the system's Python (Debian: python3-ahocorasick). */
export function hasPython(): boolean {
  return spawnSync(PYTHON, ['-c', 'import ahocorasick']).status === 0;
}

/** Times pyahocorasick on the same names and text, ms; no folding, no boundaries. */
export function timePython(names: readonly string[], text: string, rounds: number): PythonTimes {
  const { stdout, status, stderr } = spawnSync(PYTHON, ['-c', SCRIPT], {
    input: JSON.stringify({ names, text, rounds }),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`pyahocorasick failed: ${stderr}`);
  return v.parse(AnswerSchema, JSON.parse(stdout));
}
