import type { Banner } from './chromium-page.js';

/** A text that stands out from its ground by less than it must, or stands on no ground of its own. */
interface Weak {
  readonly text: string;
  readonly ratio: number;
}

/**
 * Runs in the page: measures every text that a banner shows, generated ones too, against the nearest ground below it, and
 * that ground under each stripe of a hatch. Says how many there were and which of them are weaker than `least`.
 */
export function contrasts(least: number): { texts: number; weak: Weak[] } {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const read = (colour: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mixed = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3]);
    return [mixed(0), mixed(1), mixed(2), 1];
  };
  const luminance = (colour: Colour) => {
    const part = (at: 0 | 1 | 2) => {
      const value = colour[at] / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2);
  };
  const ratio = (one: Colour, other: Colour) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const up = (element: Element) => element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  const groundsBelow = (styles: CSSStyleDeclaration, element: Element | undefined): Colour[] => {
    const own = read(styles.backgroundColor);
    const parent = element && (element === document.documentElement ? undefined : up(element));
    const below =
      own[3] === 1 || !element
        ? [own]
        : parent
          ? groundsBelow(getComputedStyle(parent), parent)
          : [[255, 255, 255, 1] as const];
    const base = own[3] === 1 ? [own] : below.map((ground) => over(own, ground));
    // What doesn't repeat is a mark beside the words, such as the arrow of a list.
    const pattern = styles.backgroundRepeat === 'no-repeat' ? '' : styles.backgroundImage;
    const stripes = (pattern.match(/rgba?\([^)]*\)/g) ?? []).map(read);
    return [...base, ...base.flatMap((ground) => stripes.map((stripe) => over(stripe, ground)))];
  };
  const weakest = (styles: CSSStyleDeclaration, grounds: readonly Colour[]) =>
    Math.min(...grounds.map((ground) => ratio(over(read(styles.color), ground), ground)));
  const root = document.querySelector<Banner>('outage-banner')!.shadowRoot!;
  const measured: Weak[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('.banner *:not(option)')) {
    if (!element.getClientRects().length) continue;
    const styles = getComputedStyle(element);
    const grounds = groundsBelow(styles, element);
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (hasText || element.matches('select, input')) {
      const text = element.innerText.trim() || element.localName;
      measured.push({ text, ratio: weakest(styles, grounds) * Number(styles.opacity) });
    }
    for (const pseudo of ['::before', '::after', '::placeholder']) {
      const made = getComputedStyle(element, pseudo);
      const isThere = pseudo === '::placeholder' ? element.matches('input') : !/^(none|normal)$/.test(made.content);
      if (!isThere) continue;
      const own = read(made.backgroundColor)[3] ? groundsBelow(made, undefined) : grounds;
      measured.push({ text: `${element.localName}${pseudo}`, ratio: weakest(made, own) });
    }
  }
  return { texts: measured.length, weak: measured.filter((one) => one.ratio < least) };
}
