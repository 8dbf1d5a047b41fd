import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Where the built command is. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** How a command ended, and what it said. */
export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program as a child process. @param input what it gets on standard input */
export async function runProgram(program: string, args: readonly string[], input = '', cwd?: string): Promise<Outcome> {
  const child = spawn(program, args, { cwd, env: { ...process.env, TZ: 'America/New_York' } });
  // One that needs no input may be gone before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: child.exitCode, out, err };
}

/** Runs the built command. */
export const outageBanner = (args: readonly string[], input?: string): Promise<Outcome> =>
  runProgram(process.execPath, [CLI, ...args], input);

/** A folder for one test. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'outage-banner-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
