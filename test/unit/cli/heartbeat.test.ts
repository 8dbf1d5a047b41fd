import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished, vi } from 'vitest';
import { parseFeed } from '../../../src/feed/parse-feed.js';
import { payloadOf } from '../../../src/publish/payload-of.js';
import { CLI, outageBanner } from '../../helpers/command-line.js';
import { type Newsroom, newsroom } from '../../helpers/newsroom.js';

// Each test starts several processes.
vi.setConfig({ testTimeout: 60_000 });

/** A heartbeat that beats each second until the test is over. */
interface Running {
  readonly child: ChildProcess;
  /** What it has said so far. */
  said(): string;
  /** Resolves when it has said this. */
  saying(words: string): Promise<void>;
  /** Resolves when a feed for which this holds is out. */
  out(fits: (feed: Record<string, unknown>) => boolean): Promise<Record<string, unknown>>;
  /** Ends it. Gives its exit status. */
  end(): Promise<number | null>;
}

const readOut = (room: Newsroom): Record<string, unknown> | undefined => {
  try {
    return JSON.parse(payloadOf(readFileSync(room.at('air/now.json'), 'utf8')));
  } catch {
    return;
  }
};

function heartbeat(room: Newsroom, ...more: string[]): Running {
  const { feed, key, at } = room;
  mkdirSync(at('air'), { recursive: true });
  const args = ['heartbeat', feed, '--key', key, '--every', '1s', '--valid', '30s', '--out', at('air/now.json')];
  const child = spawn(process.execPath, [CLI, ...args, ...more]);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    child,
    said: () => said,
    saying: async (words) => {
      while (!said.includes(words)) await once(child.stderr, 'data');
    },
    out: async (fits) => {
      const watcher = watch(at('air'));
      try {
        for (;;) {
          const changed = once(watcher, 'change');
          const now = readOut(room);
          if (now && fits(now)) return now;
          await changed;
        }
      } finally {
        watcher.close();
      }
    },
    end: async () => {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
      return child.exitCode;
    },
  };
}

it('it signs again and again, with a later end and nothing else changed, in words said once', async () => {
  const room = await newsroom();
  const running = heartbeat(room);
  const { expires: first, ...others } = await running.out(() => true);
  const { expires: then, ...same } = await running.out(({ expires }) => `${expires}` > `${first}`);
  const { expires: last } = await running.out(({ expires }) => `${expires}` > `${then}`);
  expect(same).toEqual(others);
  expect(others).toEqual(JSON.parse(readFileSync(room.feed, 'utf8')));
  expect(Date.parse(`${last}`)).toBeGreaterThan(Date.now());
  const { publicKey, at } = room;
  expect(await outageBanner(['verify', at('air/now.json'), '--public-key', publicKey])).toMatchObject({ status: 0 });
  expect(running.said()).toMatch(
    /^outage-banner heartbeat: signed springfield-911-2026-03 revision 1, good until [\d:]{8} and renewed from now on\n$/,
  );
  expect(await running.end()).toBe(0);
});

it('told to end, it ends with 0, and what it wrote stays, with nothing beside it', async () => {
  const room = await newsroom();
  const running = heartbeat(room);
  await running.out(() => true);
  expect(await running.end()).toBe(0);
  expect(parseFeed(JSON.stringify(readOut(room)))).toMatchObject({ feed: { revision: 1 } });
  expect(readdirSync(room.at('air'))).toEqual(['now.json']);
});

it('news goes out at once', async () => {
  const room = await newsroom();
  // An interval that the test could not wait for.
  const running = heartbeat(room, '--every', '1h', '--valid', '3h');
  await running.out(({ revision }) => revision === 1);
  room.write({ revision: 2, headline: '911 is still down in Springfield' });
  expect(await running.out(({ revision }) => revision === 2)).toMatchObject({
    headline: '911 is still down in Springfield',
  });
  await running.saying('revision 2');
});

it('a change without a higher revision is told, as banners would refuse it, and is not signed', async () => {
  const room = await newsroom();
  const running = heartbeat(room);
  await running.out(() => true);
  room.write({ headline: 'Another headline' });
  await running.saying(
    'banners would not take this for newer. Something has changed, but the revision has not. Write 2.',
  );
  expect(readOut(room)!.headline).not.toBe('Another headline');
  room.write({ headline: 'Another headline', revision: 2 });
  expect(await running.out(({ revision }) => revision === 2)).toMatchObject({ headline: 'Another headline' });
});

it('a feed that can’t be read any more is told and not renewed; when it can, all goes on', async () => {
  const room = await newsroom();
  const running = heartbeat(room);
  await running.out(() => true);
  rmSync(room.feed);
  await running.saying('Put the feed there. Tries again; what it wrote last is good until ');
  room.write({ revision: 2 });
  await running.saying('all is well again');
  expect(await running.out(({ revision }) => revision === 2)).toMatchObject({ revision: 2 });
});

it('what can’t be written is told and tried again; when the last one is over, it ends with 1', async () => {
  const room = await newsroom();
  const running = heartbeat(room, '--valid', '3s');
  await running.out(() => true);
  rmSync(room.at('air'), { recursive: true });
  const closed = once(running.child, 'close');
  await running.saying("can't write ");
  expect(running.said()).toContain('Tries again; what it wrote last is good until ');
  await closed;
  expect(running.child.exitCode).toBe(1);
  const lines = running.said().trimEnd().split('\n');
  expect(lines.at(-1)).toMatch(
    /^outage-banner heartbeat: can't write .*now\.json: ENOENT.* Make room there, or give it the right to write\.$/,
  );
});

it('what can’t be written at the start ends it with 1, in one line', async () => {
  const room = await newsroom();
  const { feed, key, at } = room;
  const args = ['--key', key, '--every', '1h', '--out', at('none/now.json')];
  const { status, out, err } = await outageBanner(['heartbeat', feed, ...args]);
  expect([status, out, err.trimEnd().split('\n').length]).toEqual([1, '', 1]);
  expect(err).toContain("can't write ");
});

it('what is out already is not taken back: an older feed is refused, a later end kept', async () => {
  const room = await newsroom();
  const { feed, key, at, write } = room;
  write({ revision: 5 });
  mkdirSync(at('air'));
  await outageBanner(['sign', feed, '--key', key, '--valid', '1d', '--out', at('air/now.json')]);
  const { expires } = readOut(room)!;
  const running = heartbeat(room);
  await running.saying('revision 5');
  expect(readOut(room)).toMatchObject({ expires });
  expect(await running.end()).toBe(0);
  write({ revision: 4 });
  const args = ['--key', key, '--every', '1h', '--out', at('air/now.json')];
  const { status, err } = await outageBanner(['heartbeat', feed, ...args]);
  expect([status, err]).toEqual([1, expect.stringContaining('Banners have seen revision 5 already')]);
});

it('a signed file can be what it renews', async () => {
  const room = await newsroom();
  const { feed, key, at } = room;
  await outageBanner(['sign', feed, '--key', key, '--valid', '1m', '--out', at('desk.json')]);
  writeFileSync(feed, readFileSync(at('desk.json')));
  const running = heartbeat(room, '--valid', '10m');
  const { expires } = await running.out(() => true);
  expect(Date.parse(`${expires}`)).toBeGreaterThan(Date.now() + 300_000);
});

it.each<[what: string, args: string[]]>([
  ['no interval', ['feed.json', '--key', 'a', '--out', 'b']],
  ['no output', ['feed.json', '--key', 'a', '--every', '5m']],
  ['an end before the next beat', ['feed.json', '--key', 'a', '--every', '5m', '--valid', '5m', '--out', 'b']],
  ['standard input, which is there once', ['-', '--key', 'a', '--every', '5m', '--out', 'b']],
  ['its own output for input', ['feed.json', '--key', 'a', '--every', '5m', '--out', './feed.json']],
])('%s is a wrong call', async (_what, args) => {
  expect(await outageBanner(['heartbeat', ...args])).toMatchObject({ status: 2, out: '' });
});
