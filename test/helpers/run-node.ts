import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const start = promisify(execFile);

/** A plain Node in a folder, until it ends; one that hangs is ended after a minute, and counts as a failure. */
export async function runNode(folder: string, words: readonly string[]): Promise<Run> {
  try {
    return { code: 0, ...(await start(process.execPath, words, { cwd: folder, timeout: 60_000 })) };
  } catch (error) {
    const { code, stdout, stderr } = error as Run;
    return { code: Number(code ?? 1), stdout, stderr };
  }
}
