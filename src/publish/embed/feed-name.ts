/** What a feed is called in `feeds.json`, if it is called as its file is. */
export const feedName = (src: string): string =>
  /([\w-]+)(?:\.[\w.]*)?(?:[?#].*)?$/.exec(src.trim().split(/\s+/)[0] ?? '')?.[1] ?? 'now';
