import { expect, it, vi } from 'vitest';
import { demo, TOKEN } from '../helpers/desk-page.js';
import { ENGINES, type Engine, type Heard, openHeard } from '../helpers/heard-page.js';
import { answerTo } from '../helpers/reader-keys.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const WRONG = 'Write the whole number: 10 digits, with the area code.';
const STATUS = 'The status is right. I have checked it with the source. check box not checked required.';
const NUMBERS = 'Each number is right. I have compared it with the source. check box not checked required.';

/** Runs in the page: what is not typed here, in the way of who pastes. */
function paste(id: string, words: string): void {
  const input = document.getElementById(id) as HTMLInputElement;
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** As far as the last button. */
async function publishWith(token: string, heard: Heard, engine: Engine): Promise<void> {
  const { page, press, transcript } = heard;
  // Not typed, or Chromium offers to keep it.
  await page.evaluate(paste, 'put-token', token);
  await page.focus('#put-address');
  const asked = transcript.mark();
  await press('Return');
  const question = await transcript.until(/Ware: 4135550130 is new/, asked);
  expect(question.join(' ')).toMatch(/Publish this\?.*Status: “Down”/);
  // Chromium begins at the first box, and says what the question is about before it.
  if (engine === 'firefox') await answerTo(heard, 'Tab', STATUS);
  else await transcript.until(STATUS, asked);
  await answerTo(heard, 'space', 'checked');
  await answerTo(heard, 'Tab', NUMBERS);
  await answerTo(heard, 'space', 'checked');
  await answerTo(heard, 'Tab', 'Publish now push button.');
}

it.each(ENGINES)('%s: the way to a published outage is heard, and the preview is silent on it', async (engine) => {
  const heard = await openHeard(engine, `${await demo()}desk.html`, 'Feed desk', 'Open the text');
  const { page, press, transcript, saidSince } = heard;
  await page.focus('#open-address');
  await answerTo(heard, 'Return', 'Fill in the address first.');
  await press('shift+Tab');
  await saidSince(0);
  const opened = await answerTo(heard, 'space', /^The form is open\. Its first question: What happens/);
  expect(opened).toEqual(expect.arrayContaining(['region The outage', 'not selected radio button']));
  await answerTo(heard, 'Insert+a', 'Focus mode');
  await answerTo(heard, 'space', 'Chosen: Reported, not confirmed.');
  expect(await page.$eval('[name=status]', (radio) => (radio as HTMLInputElement).checked)).toBe(true);
  expect(await answerTo(heard, 'Down', 'selected radio button')).toContain('Down Calls to 911 do not go through.');

  await page.evaluate(paste, 'field-affected', 'Springfield');
  await page.evaluate(paste, 'field-headline', '911 is down');
  await page.waitForSelector('outage-banner[state=live]');
  await page.focus('#field-contacts-add');
  await answerTo(heard, 'space', 'Place entry.');
  await page.evaluate(paste, 'field-contacts-0-area', 'Ware');

  const atNumber = transcript.mark();
  await page.focus('#field-contacts-0-numbers-0');
  await transcript.until('Number entry.', atNumber);
  await press(...'4135');
  await transcript.until('5', atNumber);
  await answerTo(heard, 'Tab', /^Label, extension/);
  const back = transcript.mark();
  await press('shift+Tab');
  expect(await transcript.until(WRONG, back)).toContain('Number entry 4135 selected.');
  await press('End', ...'550130');
  await answerTo(heard, 'Tab', /^Label, extension/);
  const right = transcript.mark();
  await press('shift+Tab');
  await transcript.until(/A tap will dial \+1 413-555-0130\.$/, right);

  await page.evaluate(paste, 'put-address', 'feeds/springfield.json');
  await saidSince(back);
  await publishWith('wrong', heard, engine);
  await answerTo(heard, 'Return', 'The server did not accept the token. Check it and try again.');
  await publishWith(TOKEN, heard, engine);
  await answerTo(heard, 'Return', /^Published as revision 1 at .* Readers have it within a minute\.$/);
  expect(transcript.since(0).filter((words) => words.startsWith('Update:'))).toEqual([]);
});
