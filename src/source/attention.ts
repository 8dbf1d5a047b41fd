/** What the page tells those who wait: somebody looks again (from another tab, from sleep, by the back button), or the network is back. */
export interface Attention {
  seen(): void;
  online(): void;
}

/** Listens for attention. Returns its stop. No `unload`: it would keep the page out of the back/forward cache. */
export function watchAttention({ seen, online }: Attention): () => void {
  document.addEventListener('visibilitychange', seen);
  addEventListener('pageshow', seen);
  addEventListener('online', online);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    removeEventListener('pageshow', seen);
    removeEventListener('online', online);
  };
}
