import { html, LitElement } from 'lit';

class BareLit extends LitElement {
  protected override render() {
    return html`<p>Words</p>`;
  }
}
customElements.define('bare-lit', BareLit);
