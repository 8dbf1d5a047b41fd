import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { EdgeCache } from '../../helpers/edge-cache.ts';
import type { Hosted } from '../../helpers/hosted.ts';
import { type Got, readersLook } from './readers.ts';
import { readBanner, secondsUntil, watchBanner } from './watched-banner.ts';

export interface DeadOrigin {
  readonly host: Hosted;
  readonly caches: readonly EdgeCache[];
  /** Shows the feed, by one of these caches. */
  readonly page: Page;
  readonly path: string;
  /** For how long the server is gone. */
  readonly deadSeconds: number;
  /** Puts another revision in place. @returns its number */
  publish(): number;
}

/** What readers see of a server that dies and comes back. */
export interface Seen {
  readonly got: Got;
  /** The banner, just before the server came back. */
  readonly before: Awaited<ReturnType<typeof readBanner>>;
  /** How old what it showed was then. */
  readonly realAgeSeconds: number;
  readonly secondsToNews: number;
  readonly statesAfter: readonly (string | null)[];
}

const CONNECTIONS = 64;
const LOOK_EVERY_MS = 200;
/** How long readers go on looking after the server is back. */
const AFTER_SECONDS = 15;

/** Kills the server while readers look, starts it again with news, and lets them look on. */
export async function killOrigin({ host, caches, page, path, deadSeconds, publish }: DeadOrigin): Promise<Seen> {
  await watchBanner(page);
  const readers = readersLook({
    edgePorts: caches.map(({ port }) => port),
    path,
    connections: CONNECTIONS,
    seconds: deadSeconds + AFTER_SECONDS,
    everyMs: LOOK_EVERY_MS,
  });
  await host.kill();
  await wait(deadSeconds * 1000);
  const before = await readBanner(page);
  const realAgeSeconds = (Date.now() - Date.parse(before.updated)) / 1000;
  const revision = publish();
  await host.start();
  const secondsToNews = await secondsUntil(page, revision);
  return { got: await readers, before, realAgeSeconds, secondsToNews, statesAfter: (await readBanner(page)).states };
}
