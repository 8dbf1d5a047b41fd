import { followHeight } from './follow-height.js';
import { mountBehind, mountIn } from './mount.js';

declare global {
  var outageBanner: { load(root?: ParentNode): void } | undefined;
}

const script = document.currentScript as HTMLScriptElement;
const beside = new URL('.', script.src).href;
/** What stands inside stays where the module can't be had; the browser says so itself. */
const load = () => import(`${beside}outage-banner.js`).catch(() => {});

mountBehind(script, load);
if (!globalThis.outageBanner?.load) {
  const mountAll = (root: ParentNode = document) => mountIn(root, load);
  globalThis.outageBanner = { load: mountAll };
  followHeight(`${beside}frame.html`);
  mountAll();
  new MutationObserver(() => mountAll()).observe(document, { childList: true, subtree: true });
}
