const REST_MS = 500;

/**
 * Lets readers use the switch of languages, which comes `inert`. Chromium tells of a choice in every list that appears, and Orca
 * goes there, away from the field that somebody is typing in; it tells nothing of one that was there, and is only freed.
 */
export function freeSwitch(root: ParentNode): void {
  const list = root.querySelector<HTMLElement>('select[inert]');
  if (!list) return;
  const free = () => {
    list.inert = false;
  };
  try {
    setTimeout(free, REST_MS);
  } catch {
    // A page that has broken this has a list that may be told of.
    free();
  }
}
