import { snapshot } from '../publish/snapshot.js';
import { spokenTags, tongueFor } from '../publish/tongue-for.js';
import type { Command } from './command.js';
import { readFeed } from './read-feed.js';
import { Refusal } from './refusal.js';
import { writeOutput } from './write-output.js';

/** Prints an outage as static HTML, to stand inside a banner until it has something better. */
export const snapshotCommand: Command = {
  usage: 'FILE [--lang TAG] [--out FILE]',
  summary: "a feed's content as static HTML without scripts, for the inside of a banner",
  help: [
    ['--lang TAG', `the language: ${spokenTags.join(' ')}; without it, the feed's, else en`],
    ['--out FILE', 'where to write it, atomically; without it, standard output'],
  ],
  options: { lang: { type: 'string' }, out: { type: 'string' } },
  files: 1,
  async run({ files: [file = '-'], values: { lang, out } }) {
    if (lang !== undefined && !tongueFor(`${lang}`)) {
      throw new Refusal(`doesn't speak "${lang}"; it speaks ${spokenTags.join(' ')}`);
    }
    const feed = await readFeed(file);
    if (!feed) return 1;
    const tongue = tongueFor(`${lang ?? feed.language}`) ?? tongueFor('en')!;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    await writeOutput(snapshot(feed, { tongue, madeAtMs: Date.now(), timeZone }), out === undefined ? out : `${out}`);
    return 0;
  },
};
