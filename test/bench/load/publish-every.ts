import type { Hosted } from '../../helpers/hosted.ts';
import { revisedFeed } from '../revised-feed.ts';

/** Puts another revision in the place of a feed again and again. */
export function publishEvery(everyMs: number, host: Hosted, name: string) {
  let revision = 0;
  const publish = () => host.publish(name, revisedFeed(++revision, new Date()));
  publish();
  const timer = setInterval(publish, everyMs);
  return {
    stop: () => clearInterval(timer),
    /** One more, now. @returns its revision */
    publish: () => {
      publish();
      return revision;
    },
  };
}
