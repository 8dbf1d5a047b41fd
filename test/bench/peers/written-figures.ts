/**
 * Sizes of what the bench can't install: signalwire/status-widget is on no registry, and of AMP only the loaders' own servers
 * have the built scripts. Thousands of bytes, brotli at its strongest.
 * - signalwire: `src/swstatus.js` at commit 97038ad7ee02adfbbff6bc541816fd91dcb40eb3, which its build gives out as it is.
 * - AMP: `v0.mjs` with `amp-live-list-0.1.mjs`, as a page with a live list has them loaded.
 */
export const WRITTEN_SIZES = [
  { what: 'signalwire’s status widget (written down)', value: 5.6 },
  { what: 'AMP with amp-live-list (written down)', value: 60 },
] as const;
