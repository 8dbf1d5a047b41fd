import type { OutageBannerElement } from '../../src/index.js';

// The built file, not the sources: what readers get is what is tested.
await import(`${location.origin}/dist/outage-banner.js`);

export type Banner = OutageBannerElement;
export type Fields = Readonly<Record<string, unknown>>;

/** What the address of a feed answers. */
export interface Answer {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How it goes wrong: see the desk itself. */
  readonly way?: 'whole' | 'silent' | 'cut' | 'reset' | 'hang' | 'drip' | 'endless' | 'bomb' | 'bytes';
  /** After how many characters it is cut. */
  readonly at?: number;
  /** Gives it an ETag. */
  readonly validate?: boolean;
}

let desks = 0;

/** An address of one's own, and what it answers from now on. */
export function desk() {
  const src = `/desk/feed-${desks++}-${performance.timeOrigin.toFixed(0)}`;
  return {
    src,
    answer: async (answer: Answer): Promise<void> => {
      await fetch(src, { method: 'PUT', body: JSON.stringify(answer) });
    },
    publish: async (feed: Fields): Promise<void> => {
      await fetch(src, { method: 'PUT', body: JSON.stringify({ body: JSON.stringify(feed) }) });
    },
    count: async (): Promise<number> => Number(await (await fetch(`${src}?count`)).text()),
    unchanged: async (): Promise<number> => Number(await (await fetch(`${src}?unchanged`)).text()),
  };
}

const box = document.createElement('div');
document.body.append(box);

const errors: string[] = [];
addEventListener('error', (event) => errors.push(event.message));
addEventListener('unhandledrejection', (event) => errors.push(`${event.reason}`));

afterEach(() => {
  box.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  const seen = errors.splice(0);
  // Nothing that the banner does may reach the page as an exception.
  if (seen.length) throw new Error(`The page saw: ${seen.join('; ')}`);
});

/** A banner on the page, after its first look. */
export async function banner(attributes: Readonly<Record<string, string>>, inside = ''): Promise<Banner> {
  const element = document.createElement('outage-banner') as Banner;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = inside;
  box.append(element);
  await element.refresh();
  return element;
}

/** A banner that shows this feed. */
export async function bannerOf(feed: Fields, attributes: Readonly<Record<string, string>> = {}): Promise<Banner> {
  const { src, publish } = desk();
  await publish(feed);
  return banner({ src, ...attributes });
}

/** Waits until a banner speaks a language: its sentences come in a file of their own. */
export async function speaking(element: Banner, tag: string): Promise<Banner> {
  while (element.shadowRoot?.querySelector('.banner')?.getAttribute('lang') !== tag) {
    await new Promise(requestAnimationFrame);
  }
  return element;
}

/** Waits until a banner's list of languages has rested, and can be used. */
export async function freed(element: Banner): Promise<void> {
  while (element.shadowRoot?.querySelector('select[inert]')) await new Promise(requestAnimationFrame);
}

/** The first element inside a banner; an error if there is none. */
export function inside<E extends Element = HTMLElement>(element: Banner, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

export const all = (element: Banner, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** Words without blanks: engines differ in those that they put between boxes. */
export const tight = (words = ''): string => words.replace(/\s+/g, '');

/** The words of a part as a reader sees them. */
export const words = (element: Banner, part: string): string =>
  all(element, `[part~=${part}]`)
    .map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim())
    .join(' | ');

export const links = (element: Banner): string[] =>
  all(element, '[part=number][href]').map((link) => link.getAttribute('href') ?? '');

/** A page of its own of a given width: what is seen there does not depend on the window of the test. */
export async function pageOf(width: number, body: string, script = '/dist/outage-banner.js'): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: 800px; border: 0`;
  frame.srcdoc = `<!doctype html><body style="margin: 0; font: 16px/1.5 sans-serif">${body}
    <script type="module" src="${location.origin}${script}"></script>`;
  box.append(frame);
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  const page = frame.contentDocument;
  if (!page) throw new Error('The frame has no page.');
  await Promise.all([...page.querySelectorAll<Banner>('outage-banner')].map((element) => element.refresh()));
  return page;
}
