/**
 * Firefox calls an empty field that is needed invalid before anybody has been there. The fields say `aria-invalid="false"`
 * themselves; from the first try on, this says what is so. Returns its stop.
 */
export function markTried(root: HTMLElement): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const tell = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    field.setAttribute('aria-invalid', `${!field.validity.valid}`);
  };
  const mend = (event: Event) => {
    if ((event.target as Element).matches('[required][aria-invalid=true]')) tell(event);
  };
  // Not one that bubbles.
  root.addEventListener('invalid', tell, { capture: true, signal });
  root.addEventListener('input', mend, { signal });
  return () => ended.abort();
}
