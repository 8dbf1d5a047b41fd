import { type Heard, type HeardPage, LAST_WORDS } from './heard-page.js';

/** Goes to the top of the page, as a reader who wants to begin again. */
export async function goToTop({ transcript, press, saidSince }: HeardPage): Promise<void> {
  const mark = transcript.mark();
  await press('ctrl+Home');
  await transcript.until('left control', mark);
  await saidSince(mark);
}

/** Presses a key, and gives what is said to that, the last of it known. */
export async function answerTo({ transcript, press }: Heard, key: string, last: string | RegExp): Promise<string[]> {
  const mark = transcript.mark();
  await press(key);
  const said = await transcript.until(last, mark);
  return said.filter((words) => words.toLowerCase() !== key.toLowerCase());
}

/** Has everything read, from the name of the page to its last words. Word by word, as engines differ in where one utterance ends. */
export async function readAll(heard: HeardPage): Promise<string[]> {
  await goToTop(heard);
  const said = await answerTo(heard, 'KP_Add', LAST_WORDS);
  return said
    .slice(said.indexOf('Town news'))
    .join(' ')
    .replace(/\b1?\d:\d\d [AP]M( E[SD]T)?/g, 'TIME')
    .split(' ');
}

const MOST_STOPS = 60;

/** Presses Tab until the focus is on what has this id, and gives what is said there, to the last of it that is known. */
export async function tabTo(heard: Heard, id: string, last: string | RegExp): Promise<string[]> {
  const { page, press, transcript } = heard;
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    const mark = transcript.mark();
    await press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return transcript.until(last, mark);
  }
  throw new Error(`no way to ${id} by the Tab key`);
}
