/** Tells when somebody starts or stops looking at the page. Returns its stop. */
export function watchAttention(tell: () => void): () => void {
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}
