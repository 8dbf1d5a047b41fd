import { expect, it, vi } from 'vitest';
import { demo } from '../helpers/desk-page.js';
import { ENGINES, openHeard } from '../helpers/heard-page.js';
import { answerTo, tabTo } from '../helpers/reader-keys.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const TITLE = 'Put the outage banner on your page';
const FROM_READER = 'None: my own address.';
const FEED = /^The feed can be read\. It says: the service is down\. It has \d+ contacts\.$/;
const COPIED = 'The code is copied.';

it.each(ENGINES)('%s: the way to code is heard, from an empty page, by keyboard alone', async (engine) => {
  const heard = await openHeard(engine, `${await demo()}generator.html`, TITLE, /comes here when there is a feed/);
  const { page, press, transcript, saidSince } = heard;

  await tabTo(heard, 'src', /^The newsroom or the state gives you this address\./);
  const wrong = transcript.mark();
  await press('x', 'colon');
  await tabTo(heard, 'sample', FROM_READER);
  await press('shift+Tab');
  await transcript.until(/This address can not be used\. It has to begin with https:/, wrong);
  await tabTo(heard, 'sample', FROM_READER);
  expect(await answerTo(heard, 'Down', FEED)).toContain('massachusetts-911-2024-06-18.');

  await tabTo(heard, 'name', /^For example: Ware police and fire dispatch/);
  await press('W', 'a', 'r', 'e');
  const needed = await tabTo(heard, 'number', /Fill in the number\. Until then it is not in the code\.$/);
  expect(needed).toContain('Phone number entry.');
  await press(...'413555013');
  const dialled = transcript.mark();
  await press('0');
  await transcript.until(/Call it from another phone to check it\.$/, dialled);

  await tabTo(heard, 'layout-card', 'For an article: everything, open.');
  await answerTo(heard, 'Insert+a', 'Focus mode');
  await answerTo(heard, 'Down', 'For a homepage: one line that opens.');

  await tabTo(heard, 'copy-code', 'Copy the code push button.');
  await answerTo(heard, 'Return', COPIED);
  const again = transcript.mark();
  await saidSince(again);
  await answerTo(heard, 'Return', COPIED);
  const code = await page.$eval('#code-text', (field) => (field as HTMLTextAreaElement).value);
  expect(code).toMatch(/data-layout="bar"\s+data-local="Ware: 4135550130"/);
});
