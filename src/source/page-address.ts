/** The page's own address. In a frame made of `srcdoc` there is none, so that of the page around it stands for it. */
export function pageAddress(): string {
  try {
    if (/^https?:/.test(location.href)) return location.href;
  } catch {}
  return document.baseURI;
}
