/** Tells when somebody starts or stops looking at the page. Returns its stop. */
export function watchAttention(tell: (isVisible: boolean) => void): () => void {
  const listen = () => tell(document.visibilityState !== 'hidden');
  document.addEventListener('visibilitychange', listen);
  return () => document.removeEventListener('visibilitychange', listen);
}
