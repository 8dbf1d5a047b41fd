const KEY = 'outage-banner language';

/** Keeps the language that a reader chose, for this visit. */
export function rememberChoice(language: string): void {
  try {
    sessionStorage.setItem(KEY, language);
  } catch {}
}

/** What the reader chose earlier in this visit, if anything. */
export function recallChoice(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return;
  }
}
