import { describe, expect, it, vi } from 'vitest';
import { local } from '../fixtures/heard-feeds.js';
import { ENGINES, LAST_WORDS, openPage } from '../helpers/heard-page.js';
import { answerTo, readAll } from '../helpers/reader-keys.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const REGION = 'region 911 outage information';
const CLOSED = 'Numbers to call collapsed push button';

/** Runs in the page. */
const makeBar = () => document.querySelector('outage-banner')?.setAttribute('layout', 'bar');

describe.each(ENGINES)('%s', (engine) => {
  it('a closed bar says what is down, where and since when, and that there is more; opened, that it is open', async () => {
    const heard = await openPage(engine, local());
    await heard.page.evaluate(makeBar);
    const read = (await readAll(heard)).join(' ');
    expect(read).toBe(`Town news heading level 1 911 is not working. Springfield, TIME ${CLOSED} ${LAST_WORDS}`);
    expect(await answerTo(heard, 'Tab', 'Focus mode')).toEqual([REGION, `${CLOSED}.`, 'Focus mode']);
    expect(await answerTo(heard, 'Return', 'expanded')).toEqual(['expanded']);
  });
});
