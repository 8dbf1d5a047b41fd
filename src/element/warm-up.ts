/**
 * The first time that anybody on a page writes a time in words takes 80 ms on a slow phone, in one piece. Done once in a task of
 * its own, while the feed is on its way, it holds nobody up.
 */
export function warmUp(): void {
  setTimeout(() => {
    try {
      new Date().toLocaleTimeString();
    } catch {
      // What a page has done to its dates is told where a time is shown.
    }
  });
}
