import { html, render } from 'lit';

let answer: boolean | undefined;

function tried(): boolean {
  try {
    render(html`<i></i>`, document.createDocumentFragment());
    return true;
  } catch {
    try {
      console.warn("<outage-banner> can't draw here: the page has to allow `trusted-types outage-banner`.");
    } catch {
      // Some pages have put something else in the console's place.
    }
    return false;
  }
}

/** Whether the page's policies let a template be drawn: with Trusted Types required, and none of our names allowed, no browser does. */
export function canRender(): boolean {
  answer ??= tried();
  return answer;
}
