import { html, type TemplateResult } from 'lit';
import type { Scene } from './scene.js';

/** Holds updates back, or lets them through again (WCAG 2.2, 2.2.2). */
export const pauseButton = ({ voice, isPaused, actions }: Scene): TemplateResult =>
  html`<button part="button" @click=${actions.pause}>${voice.say(isPaused ? 'resumeUpdates' : 'pauseUpdates')}</button>`;
