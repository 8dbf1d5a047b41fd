import { html, render } from 'lit';

/** Whether the page's policies let a template be drawn: with Trusted Types required, and none of our names allowed, no browser does. */
export function canRender(): boolean {
  try {
    render(html`<i></i>`, document.createDocumentFragment());
    return true;
  } catch {
    return false;
  }
}
