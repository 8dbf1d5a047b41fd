import { everyKind } from '../fixtures/every-kind.js';
import { all, type Banner, desk, inside, pageOf, speaking } from './page.js';

/** A bar has two looks: closed, and opened to the whole. */
export const LAYOUTS = ['card', 'numbers', 'bar', 'open bar'] as const;
export const STATUSES = ['unconfirmed', 'down', 'partial', 'restored', 'withdrawn'] as const;
export const PINNED = { local: 'Springfield dispatch: 413-555-0130', area: 'Hills' };

/** Puts a banner into a layout, with all that folds unfolded. */
export async function lay(element: Banner, layout: string): Promise<void> {
  element.setAttribute('layout', layout.replace('open ', ''));
  await element.updateComplete;
  const isOpen = () => inside(element, '[aria-expanded]').getAttribute('aria-expanded') === 'true';
  if (layout.endsWith('bar') && isOpen() !== (layout === 'open bar')) inside(element, '[aria-expanded]').click();
  await element.updateComplete;
  for (const details of all(element, 'details')) (details as HTMLDetailsElement).open = true;
}

/** A page of that width with one banner that speaks a language, and the way to walk it through every status and layout. */
export async function walkIn(language: string, width: number) {
  const { src, publish } = desk();
  let revision = 1;
  await publish(everyKind());
  const page = await pageOf(width, `<outage-banner src="${location.origin}${src}" no-store></outage-banner>`);
  // Or some engines take the room of a scroll bar off the width.
  page.documentElement.style.scrollbarWidth = 'none';
  const element = page.querySelector('outage-banner') as Banner;
  for (const [name, value] of Object.entries({ ...PINNED, lang: language })) element.setAttribute(name, value);
  await speaking(element, language);
  return {
    page,
    element,
    async through(act: (what: string) => void): Promise<void> {
      for (const status of STATUSES) {
        await publish(everyKind({ status, revision: ++revision }));
        await element.refresh();
        for (const layout of LAYOUTS) {
          await lay(element, layout);
          act(`${status}, ${layout}`);
        }
      }
    },
  };
}
