import { describe, expect, it, vi } from 'vitest';
import { statewide } from '../fixtures/heard-feeds.js';
import { readingIn } from '../fixtures/reading.js';
import { ENGINES, openPage } from '../helpers/heard-page.js';
import { answerTo, goToTop, readAll } from '../helpers/reader-keys.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** Orca's keys for the next heading, of level 2 and of any, and where they lead. */
const HEADINGS = [
  ['2', 'Statewide 911 outage: the state is looking into the cause heading level 2.'],
  ['h', 'What to do now heading level 3.'],
  ['h', 'Call instead of 911 heading level 3.'],
] as const;

const LINES = [
  ['Massachusetts State Police, regional dispatch.'],
  ['Find your town or area entry.'],
  ['List with 9 items.', 'North Shore.', '978-538-6180 link.'],
  ['Western Massachusetts.', '413-587-5700 link.'],
  ['Franklin County.', '413-625-8326 link.', '413-625-8468 link.'],
  ['Western Worcester County.', '508-867-5181 link.', '508-309-5350 link.'],
  ['Worcester County.', '508-829-8420 link.'],
  ['South Coast, Cape & Islands.', '508-397-3192 link.'],
  ['Greater Boston.', '617-946-3080 link.'],
  ['Logan Airport.', '617-568-7301 link.'],
  ['Metrowest.', '508-820-2121 link.'],
];

describe.each(ENGINES)('%s', (engine) => {
  it('all of the card is read, in order and once, and nothing else', async () => {
    const heard = await openPage(engine, statewide());
    expect(await readAll(heard)).toEqual(readingIn(engine));
  });

  it('headings lead to the numbers, and each is read in one line with its place', async () => {
    const heard = await openPage(engine, statewide());
    await goToTop(heard);
    for (const [key, heading] of HEADINGS) expect(await answerTo(heard, key, heading)).toEqual([heading]);
    for (const line of LINES) {
      const said = await answerTo(heard, 'Down', line.at(-1) ?? '');
      // Of two links in a line, Orca names the role of the last one alone in Firefox.
      const isShort = engine === 'firefox' && line.length === 3 && line[1]?.endsWith('link.');
      expect(said).toEqual(isShort ? line.with(1, line[1]?.replace(' link', '') ?? '') : line);
    }
  });
});
