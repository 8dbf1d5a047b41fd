import { GeneralSign } from 'jose';
import { describe, expect, it } from 'vitest';
import { readLetter } from '../../../src/source/read-letter.js';
import { newKit } from '../../fixtures/attack-kit.js';
import { forgeries, oddities } from '../../fixtures/attacks.js';
import { feed } from '../../fixtures/feeds.js';
import { HEADER, newSigner, utf8 } from '../../fixtures/signing.js';
import { joseVerdict } from '../../helpers/jose-verdict.js';

const kit = await newKit(feed());
const { publisher, attacker, genuine, evil } = kit;
const pinned = [publisher.publicKey];

describe(`${forgeries.length} forgeries`, () => {
  it('are at least a hundred, each with a name of its own', () => {
    expect(new Set(forgeries.map(({ name }) => name)).size).toBe(forgeries.length);
    expect(forgeries.length).toBeGreaterThanOrEqual(100);
  });

  it.each(forgeries)('$name: $problem', async ({ forge, problem }) => {
    expect(await readLetter(await forge(kit), pinned)).toMatchObject({ problem: { name: problem } });
  });
});
