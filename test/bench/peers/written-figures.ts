/**
 * What was measured once of peers that the bench can't install.
 *
 * signalwire/status-widget 0.2.0 is on no registry: `src/swstatus.js` at commit 97038ad7ee02adfbbff6bc541816fd91dcb40eb3, which
 * its build gives out as it is. Measured by these measures themselves, with `SIGNALWIRE` set to its folder, on two busy cores
 * in Chromium 156, 2026-11-26: medians of 9, and of 41, 31, 15 and 7 rounds; at 1,000 and 5,000 contacts the quartiles were far apart
 * (22 to 79, 15 to 109).
 * AMP: `v0.mjs` with `amp-live-list-0.1.mjs`, as a page with a live list has them loaded from their own servers.
 */

/** Thousands of bytes, brotli at its strongest. */
export const WRITTEN_SIZES = [
  { what: 'signalwire’s status widget (written down)', value: 6.2 },
  { what: 'AMP with amp-live-list (written down)', value: 60 },
] as const;

/** signalwire’s evaluation as a multiple of bare Lit’s. */
export const WRITTEN_EVALUATION = 0.46;

/** signalwire’s update of one number, by the count of contacts, as a multiple of the floor’s. */
export const WRITTEN_UPDATES = { 9: 2.4, 100: 8.9, 1000: 58, 5000: 80 } as const;
