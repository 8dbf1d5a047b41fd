import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { templateWith } from '../../fixtures/feed-template.js';
import { outageBanner, ownFolder } from '../../helpers/command-line.js';
import { newsroom } from '../../helpers/newsroom.js';
import { RECIPES } from '../../helpers/recipe.js';

/** Runs the recipe for a revision. @returns what it asks Amazon's command line to put into the store, and how */
function put(feed: string) {
  const folder = ownFolder();
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'feeds'));
  writeFileSync(join(folder, 'feeds/now.json'), feed);
  const aws = join(folder, 'bin/aws');
  writeFileSync(aws, '#!/bin/sh\nprintf "%s\\n" "$@" > asked\ncat > bytes\n');
  chmodSync(aws, 0o755);
  execFileSync('sh', [`${RECIPES}object-store-feed.sh`, 's3://outage', 'feeds/now.json'], {
    cwd: folder,
    env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` },
  });
  const asked = readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n');
  return { asked, bytes: readFileSync(join(folder, 'bytes')) };
}

const life = (feed: string) => put(feed).asked.at(-1);
const LIFE = 'public, max-age=0, s-maxage=5, stale-while-revalidate=5, stale-if-error=';

describe('the recipe for an object store', () => {
  it('puts the feed there packed, with what is to be sent of it', () => {
    const feed = templateWith({});
    const { asked, bytes } = put(feed);
    const headers = [
      '--content-type',
      'application/json',
      '--content-encoding',
      'gzip',
      '--cache-control',
      `${LIFE}300`,
    ];
    expect(asked).toEqual(['s3', 'cp', '-', 's3://outage/feeds/now.json', ...headers]);
    expect(gunzipSync(bytes).toString()).toBe(feed);
  });

  it('puts the same bytes there for the same feed, so that it keeps its ETag', () => {
    const [one, again] = [put(templateWith({})), put(templateWith({}))];
    expect(one.bytes.equals(again.bytes)).toBe(true);
    // Where gzip writes when the bytes were packed (RFC 1952, section 2.3.1).
    expect(one.bytes.readUInt32LE(4)).toBe(0);
  });

  it('lets caches go on for a day with a feed that says when it is over, signed or not, and with no other', async () => {
    const { feed, key } = await newsroom();
    const { out: signed } = await outageBanner(['sign', feed, '--key', key, '--valid', '1h']);
    const expires = '2099-01-01T00:00:00Z';
    expect(life(templateWith({ expires }))).toBe(`${LIFE}86400`);
    expect(life(JSON.stringify({ ...JSON.parse(templateWith({})), expires }))).toBe(`${LIFE}86400`);
    expect(life(signed)).toBe(`${LIFE}86400`);
    expect(life(templateWith({ summary: 'It expires, they say: "expires".' }))).toBe(`${LIFE}300`);
  });
});
