import { html, type TemplateResult } from 'lit';

export const phoneIcon: TemplateResult = html`
  <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5 1 2 3c0 6 5 11 11 11l2-3-4-2-2 2-4-4 2-2z" /></svg>
`;
