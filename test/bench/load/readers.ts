import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
// @ts-expect-error: plain JavaScript, as the other helpers that install something
import { ensureProgram } from '../../helpers/ensure-program.mjs';

const SCRIPT = fileURLToPath(new URL('readers.lua', import.meta.url));

export interface Crowd {
  /** The caches that they are spread over. */
  readonly edgePorts: readonly number[];
  readonly path: string;
  readonly connections: number;
  readonly seconds: number;
  /** How long each of them waits between looks; nothing: not at all. */
  readonly everyMs?: number;
}

/** What a crowd of readers got. */
export interface Got {
  /** Answers that said that nothing is new, and such that brought a feed. */
  readonly unchanged: number;
  readonly whole: number;
  /** Feeds that were cut short, or without what they can be known by. */
  readonly broken: number;
  /** Answers of any other status. */
  readonly refused: number;
  /** Revisions that each cache gave out, added up. */
  readonly revisions: number;
  readonly seconds: number;
  readonly bytes: number;
  /** Connections that could not be made, broke, or fell silent. */
  readonly errors: number;
}

export const looksOf = ({ unchanged, whole, broken, refused }: Got): number => unchanged + whole + broken + refused;
export const lostOf = ({ broken, refused, errors }: Got): number => broken + refused + errors;

/** Lets readers look, by `wrk`, with a thread for each cache, until their time is over. */
export async function readersLook({ edgePorts, path, connections, seconds, everyMs = 0 }: Crowd): Promise<Got> {
  const shape = ['-t', `${edgePorts.length}`, '-c', `${connections}`, '-d', `${seconds}s`, '--timeout', '10s'];
  const child = spawn(ensureProgram('wrk'), [...shape, '-s', SCRIPT, `http://127.0.0.1:${edgePorts[0]}/`], {
    env: { ...process.env, EDGE_PORTS: edgePorts.join(' '), FEED_PATH: path, LOOK_EVERY_MS: `${everyMs}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, trouble] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [, result] = /^RESULT (.+)$/m.exec(said) ?? [];
  if (!result) throw new Error(`wrk: ${trouble || said}`);
  return JSON.parse(result);
}
