import type { Banner, Scene } from './chromium-page.js';

/** Has the page drawn as on paper until `act` is over, without a printer. */
export async function onPaper<T>({ page, cdp }: Scene, act: () => Promise<T>): Promise<T> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await cdp.send('Emulation.setEmulatedMedia', { media: 'print' });
  try {
    return await act();
  } finally {
    await cdp.send('Emulation.setEmulatedMedia', { media: '' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }
}

/** Runs in the page: every colour that a banner shows, and every control. */
export function seen() {
  const root = document.querySelector<Banner>('outage-banner')!.shadowRoot!;
  const drawn = [...root.querySelectorAll<HTMLElement>('.banner, .banner *')].filter(
    (element) => element.getClientRects().length,
  );
  const styles = drawn.flatMap((element) => [getComputedStyle(element), getComputedStyle(element, '::before')]);
  return {
    elements: drawn.length,
    inks: [...new Set(styles.map(({ color }) => color))],
    grounds: [...new Set(styles.map(({ backgroundColor }) => backgroundColor))].sort(),
    images: [...new Set(styles.map(({ backgroundImage }) => backgroundImage))],
    controls: drawn.filter((element) => element.matches('button, input, select')).map(({ outerHTML }) => outerHTML),
  };
}
