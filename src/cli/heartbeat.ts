import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseFeed } from '../feed/parse-feed.js';
import { isFailure } from '../feed/problem.js';
import { payloadOf } from '../publish/payload-of.js';
import { printable } from '../publish/printable.js';
import type { Command, ExitStatus, Values } from './command.js';
import { durationMs } from './duration-ms.js';
import { readSigners } from './read-signers.js';
import { Refusal, reasonOf } from './refusal.js';
import { type SigningJob, signAgain } from './sign-again.js';
import { type Clock, startHeartbeat } from './start-heartbeat.js';
import { watchFile } from './watch-file.js';

/** Three beats may fail before readers are told that the news is old. */
const BEATS = 3;

interface Job extends SigningJob {
  readonly everyMs: number;
}

const tell = (words: string) => process.stderr.write(`${printable(`outage-banner heartbeat: ${words}`)}\n`);
const clockTime = (atMs: number) => new Date(atMs).toTimeString().slice(0, 8);

const systemClock: Clock = {
  nowMs: () => Date.now(),
  after: (delayMs, call) => {
    const timer = setTimeout(call, delayMs);
    return () => clearTimeout(timer);
  },
};

function jobOf(file: string, values: Values): Omit<Job, 'signers'> {
  const { every, valid, out } = values;
  if (file === '-') throw new Refusal('reads FILE again and again, so it can’t be standard input');
  if (every === undefined || out === undefined) throw new Refusal('needs --every TIME and --out FILE');
  const everyMs = durationMs('--every', every);
  const validMs = valid === undefined ? BEATS * everyMs : durationMs('--valid', valid);
  if (validMs <= everyMs)
    throw new Refusal('needs --valid to be longer than --every, or each beat would come too late');
  if (resolve(file) === resolve(`${out}`)) throw new Refusal('needs an --out that is another file than FILE');
  return { file, out: `${out}`, everyMs, validMs };
}

/** Goes on until it is told to end, or until what it wrote last is over and nothing could be written after it. */
async function beatOn(job: Job, clock: Clock): Promise<ExitStatus> {
  const { file, out, everyMs } = job;
  let before = await readFile(out, 'utf8').then(payloadOf, () => undefined);
  let said: string | undefined;
  let end = (_status: ExitStatus) => {};
  const ended = new Promise<ExitStatus>((done) => {
    end = done;
  });
  const beating = startHeartbeat({
    everyMs,
    clock,
    beat: async () => {
      const { payload, untilMs } = await signAgain(job, before, clock.nowMs());
      const got = parseFeed(payload);
      const revision = isFailure(got) ? '' : `${got.feed.id} revision ${got.feed.revision}`;
      if (revision !== said) tell(`signed ${revision}, good until ${clockTime(untilMs)} and renewed from now on`);
      said = revision;
      before = payload;
      return untilMs;
    },
    failed: (error, heldUntilMs) => {
      const next = heldUntilMs ? ` Tries again; what it wrote last is good until ${clockTime(heldUntilMs)}.` : '';
      tell(`${reasonOf(error)}${next}`);
      if (!heldUntilMs) end(1);
    },
    recovered: () => tell('all is well again'),
  });
  const stopWatching = watchFile(file, clock, beating.now, () =>
    tell(`can't see changes of ${file} at once; it is read every time`),
  );
  const finish = () => end(0);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, finish);
  const status = await ended;
  stopWatching();
  await beating.stop();
  return status;
}

/** Signs a feed again and again. */
export const heartbeatCommand: Command = {
  usage: 'FILE --key NAME.key.json [--key …] --every 5m [--valid 15m] --out FILE',
  summary: 'nothing, and signs a feed again and again with a later end, so that silence is noticed',
  lead: 'Signs FILE again and again, with a later `expires` and nothing else changed, and writes it to --out. When FILE\nchanges, that goes out at once. What can’t be signed or written is told and tried again; when what was written\nlast is over, it ends with 1. SIGTERM ends it with 0.',
  help: [
    ['--key FILE', 'what keygen wrote; several while a key is being replaced by another'],
    ['--every TIME', 'how often: 5m, 1h'],
    ['--valid TIME', `how long each is good for; without it, ${BEATS} times --every`],
    ['--out FILE', 'where banners read it; written atomically'],
  ],
  options: {
    key: { type: 'string', multiple: true },
    every: { type: 'string' },
    valid: { type: 'string' },
    out: { type: 'string' },
  },
  files: 1,
  async run({ files: [file = ''], values }) {
    const job = jobOf(file, values);
    return beatOn({ ...job, signers: await readSigners(values) }, systemClock);
  },
};
