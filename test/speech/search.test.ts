import { describe, expect, it, vi } from 'vitest';
import { searchable } from '../fixtures/heard-feeds.js';
import { ENGINES, openPage } from '../helpers/heard-page.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

describe.each(ENGINES)('%s', (engine) => {
  it('a search says once how much it found, when the reader has stopped typing', async () => {
    const { transcript, saidSince, press } = await openPage(engine, searchable());
    const start = transcript.mark();
    await press('Tab', 'Tab');
    await transcript.until('Find your town or area entry.', start);
    await saidSince(start);
    const mark = transcript.mark();
    await press(...'franklin');
    await transcript.until(/^Numbers/, mark);
    expect(await saidSince(mark)).toEqual([...'franklin', 'Numbers found: 2']);
  });
});
