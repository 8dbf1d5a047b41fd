/** Never anybody's: shows whether an address leaves the place that it is written in. */
const ANYWHERE = 'https://anywhere.invalid/';

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * An address that may stand in embed code: https, http of one's own machine, or one within the same site. Nothing for
 * whatever else: a page on https would not load it, or it runs something.
 */
export function usableAddress(written: string): string | undefined {
  const text = written.trim();
  if (!text || /[\s<>"\\]/.test(text)) return;
  try {
    const url = new URL(text, ANYWHERE);
    if (url.username || url.password) return;
    if (!/^[a-z][a-z\d+.-]*:|^\/\//i.test(text)) return url.href.startsWith(ANYWHERE) ? text : undefined;
    const isUsable = /^https:\/\//i.test(text) || (url.protocol === 'http:' && LOCAL_HOST.test(url.hostname));
    return isUsable ? url.href : undefined;
  } catch {
    return;
  }
}
