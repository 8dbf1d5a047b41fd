/** Searches the list: every word that is typed has to be in the row. */
function search(root: ShadowRoot, typed: string): void {
  const words = typed.toLowerCase().split(' ').filter(Boolean);
  for (const row of root.querySelectorAll<HTMLElement>('.numbers li')) {
    const text = row.textContent!.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
  }
}

/** What a reader can do with what is drawn. */
export function answerReader(root: ShadowRoot): void {
  root.addEventListener('input', ({ target }) => search(root, (target as HTMLInputElement).value));
  root.addEventListener('click', ({ target }) => {
    const words = (target as Element).closest('button')?.textContent;
    const list = root.querySelector<HTMLElement>('.numbers .rows')!;
    if (words?.startsWith('Copy')) navigator.clipboard.writeText(list.innerText);
    if (words?.startsWith('Print')) print();
  });
}
