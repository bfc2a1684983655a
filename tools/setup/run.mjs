import { spawnSync } from 'node:child_process';

/**
 * Runs a command with its output passed through. Ends this process with the command's exit code when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string> }} [options]
 */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...options.env } });
  if (error) {
    console.error(`${command} could not be started: ${error.message}`);
    process.exit(1);
  }
  if (status !== 0) {
    console.error(`Failed (exit code ${status}): ${command} ${args.join(' ')}`);
    process.exit(status ?? 1);
  }
}
