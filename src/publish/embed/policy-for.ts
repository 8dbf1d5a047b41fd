/** What a policy calls the host of an address. */
export function sourceOf(address: string): string {
  try {
    return new URL(address).origin;
  } catch {
    return "'self'";
  }
}

const listed = (addresses: readonly string[]) => [...new Set(addresses.map(sourceOf))].join(' ');

/** What a Content-Security-Policy (CSP 3) has to allow for a banner: its script, the languages beside that, and the feed. */
export const policyForBanner = (scriptBase: string, feeds: readonly string[]): readonly string[] => [
  `script-src ${sourceOf(scriptBase)}`,
  `connect-src ${listed([scriptBase, ...feeds])}`,
];

/** The same for a frame, which has a policy of its own. */
export const policyForFrame = (scriptBase: string): readonly string[] => [`frame-src ${sourceOf(scriptBase)}`];
