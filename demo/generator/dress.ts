import { embedAttributes } from '../../src/publish/embed/attribute-table.ts';
import { COLOURS } from './colours.ts';

/** What a banner of the preview looks like. */
export interface Dress {
  readonly address: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly colours: Readonly<Record<string, string | undefined>>;
}

/** Kept on no device, as it may be the sample, and shown also if it is an exercise, as this is no page for readers. */
const OF_A_PREVIEW = { 'no-store': '', 'allow-exercise': '' };

/** Gives the banner of a frame page its attributes and colours: only what differs is touched, as each change draws. */
export function dress(frame: HTMLIFrameElement, { address, attributes, colours }: Dress): void {
  const banner = frame.contentDocument?.querySelector('outage-banner');
  if (!banner) return;
  const wanted: Readonly<Record<string, string | undefined>> = { ...attributes, ...OF_A_PREVIEW, src: address };
  for (const name of ['src', ...Object.keys(embedAttributes)]) {
    const value = wanted[name];
    if (value === undefined) banner.removeAttribute(name);
    else if (banner.getAttribute(name) !== value) banner.setAttribute(name, value);
  }
  for (const name of COLOURS) banner.style.setProperty(`--outage-banner-${name}`, colours[name] ?? null);
}
