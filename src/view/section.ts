import { html, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/en.js';
import { heading } from './heading.js';
import type { Scene } from './scene.js';

/** A part of the banner under a heading of its own. */
export const section = (
  { design, voice }: Scene,
  name: string,
  title: keyof Messages,
  content: unknown,
): TemplateResult => html`
  <section part="section ${name}" class=${name}>${heading(design.headingLevel + 1, voice.say(title))}${content}</section>
`;
