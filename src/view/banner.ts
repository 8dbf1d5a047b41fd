import { html, nothing, type TemplateResult } from 'lit';
import { isOngoing } from '../feed/status.js';
import { alerts } from './alerts.js';
import { bar } from './bar.js';
import { corrections } from './corrections.js';
import { footer } from './footer.js';
import { guidance } from './guidance.js';
import { header } from './header.js';
import { notice } from './notice.js';
import { numbers } from './numbers.js';
import { pinned } from './pinned.js';
import { quotes } from './quotes.js';
import type { Scene, SectionName } from './scene.js';
import { services } from './services.js';
import { timeline } from './timeline.js';

const DAY_MS = 86_400_000;
const sections = { guidance, numbers, alerts, quotes, timeline };

const drawn = (scene: Scene, names: readonly SectionName[]) => names.map((name) => sections[name](scene));

/** While it lasts, what to do comes first; when it is over, what came of it, and the rest folds away. */
function body(scene: Scene): TemplateResult {
  const { feed, look, voice } = scene;
  const names = look.layout === 'numbers' ? (['numbers'] as const) : look.sections;
  if (isOngoing(feed.status)) {
    return html`${corrections(scene, 'danger')}${pinned(scene)}${notice(scene)}${services(scene)}${drawn(scene, names)}`;
  }
  const folded = names.filter((name) => name !== 'timeline');
  return html`
    ${notice(scene)}${timeline(scene)}
    <details>
      <summary part="button">${voice.say('duringOutage')}</summary>
      ${corrections(scene, 'danger')}${services(scene)}${drawn(scene, folded)}
    </details>
  `;
}

/** The whole banner. Nothing while all is well, nor in a bar a day after it was. */
export function banner(scene: Scene): TemplateResult | typeof nothing {
  const { feed, state, look, voice, nowMs, isOpen } = scene;
  const isBar = look.layout === 'bar';
  const endedMs = feed.restoredAt ? Date.parse(feed.restoredAt) : state.writtenAtMs;
  if (feed.status === 'none') return nothing;
  if (isBar && !isOngoing(feed.status) && nowMs - endedMs > DAY_MS) return nothing;
  const whole = html`${header(scene)}${body(scene)}${footer(scene)}`;
  return html`
    <section part="banner" class="banner ${look.theme} ${feed.status} ${feed.mode}" lang=${voice.language} aria-label=${voice.plain('regionLabel')}>
      ${isBar ? html`${bar(scene)}${isOpen ? html`<div>${whole}</div>` : nothing}` : whole}
    </section>
  `;
}
