const REST_MS = 500;

/**
 * Lets people use the lists that came `inert`. Chromium tells of a choice in every list that appears, and Orca goes there, away
 * from what is being read or typed; it tells nothing of one that was there, and is only freed.
 */
export function freeLists(root: ParentNode): void {
  for (const list of root.querySelectorAll<HTMLSelectElement>('select[inert]')) {
    setTimeout(() => {
      list.inert = false;
    }, REST_MS);
  }
}
