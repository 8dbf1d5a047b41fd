import { expect, it } from 'vitest';
import { type Clock, startHeartbeat } from '../../../src/cli/start-heartbeat.js';

/** A clock that stands still until it is told. */
function heldClock() {
  let nowMs = 0;
  const waiting = new Map<() => void, number>();
  const clock: Clock = {
    nowMs: () => nowMs,
    after: (delayMs, call) => {
      waiting.set(call, nowMs + delayMs);
      return () => waiting.delete(call);
    },
  };
  const pass = (ms: number) => {
    nowMs += ms;
    for (const [call, dueMs] of waiting) if (dueMs <= nowMs && waiting.delete(call)) call();
  };
  return { clock, pass, waiting };
}

/** A heartbeat whose beats end when the test says so. */
function held() {
  const { clock, pass, waiting } = heldClock();
  const log: string[] = [];
  const open: { resolve(untilMs: number): void; reject(error: Error): void }[] = [];
  const beating = startHeartbeat({
    everyMs: 1000,
    clock,
    beat: () => {
      log.push(`beat at ${clock.nowMs()}`);
      return new Promise((resolve, reject) => open.push({ resolve, reject }));
    },
    failed: (error, untilMs) => log.push(`${(error as Error).message}, held until ${untilMs}`),
    recovered: () => log.push('recovered'),
  });
  // Longer than any chain of promises in here.
  const settled = () => new Promise((done) => setImmediate(done));
  const end = async (how: number | Error) => {
    await settled();
    const { resolve, reject } = open.shift()!;
    if (typeof how === 'number') resolve(how);
    else reject(how);
    await settled();
  };
  return { beating, clock, pass, waiting, log, end, settled };
}

it('it beats at once, and again after each interval', async () => {
  const { pass, log, end, settled } = held();
  await end(5000);
  pass(999);
  await settled();
  expect(log).toEqual(['beat at 0']);
  pass(1);
  await end(6000);
  pass(1000);
  await end(7000);
  expect(log).toEqual(['beat at 0', 'beat at 1000', 'beat at 2000']);
});

it('news does not wait for the interval, which starts anew', async () => {
  const { beating, pass, log, end, settled } = held();
  await end(5000);
  pass(600);
  beating.now();
  await end(5600);
  pass(600);
  await settled();
  expect(log).toEqual(['beat at 0', 'beat at 600']);
  pass(400);
  await end(6600);
  expect(log).toEqual(['beat at 0', 'beat at 600', 'beat at 1600']);
});

it('two beats are never under way at a time', async () => {
  const { beating, pass, log, end, settled } = held();
  await settled();
  beating.now();
  pass(2500);
  await settled();
  expect(log).toEqual(['beat at 0']);
  await end(5000);
  expect(log).toEqual(['beat at 0', 'beat at 2500']);
});

it('a failure is told with the time up to which the last one holds, and is tried again', async () => {
  const { pass, log, end } = held();
  await end(2500);
  pass(1000);
  await end(new Error('disk full'));
  pass(1000);
  await end(5000);
  expect(log).toEqual(['beat at 0', 'beat at 1000', 'disk full, held until 2500', 'beat at 2000', 'recovered']);
});

it('a failure when the last one is over, or there was none, says that nothing holds', async () => {
  const { pass, log, end } = held();
  await end(new Error('no feed'));
  pass(1000);
  await end(1500);
  pass(1000);
  await end(new Error('no feed'));
  expect(log.filter((line) => line.includes('held'))).toEqual([
    'no feed, held until undefined',
    'no feed, held until undefined',
  ]);
});

it('stopped, it lets the beat that is under way end, and there is no other', async () => {
  const { beating, pass, waiting, log, end, settled } = held();
  await end(5000);
  pass(1000);
  await settled();
  let isOver = false;
  beating.stop().then(() => {
    isOver = true;
  });
  await settled();
  expect(isOver).toBe(false);
  await end(6000);
  expect(isOver).toBe(true);
  expect(waiting.size).toBe(0);
  beating.now();
  pass(5000);
  await settled();
  expect(log).toEqual(['beat at 0', 'beat at 1000']);
});
