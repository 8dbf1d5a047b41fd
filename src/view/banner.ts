import { html, nothing, type TemplateResult } from 'lit';
import { hasRelay } from '../feed/has-relay.js';
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
import { waiting } from './waiting.js';

const DAY_MS = 86_400_000;
const sections = { guidance, numbers, alerts, quotes, timeline };

/** The newsroom's own summary: what to do and whom to call come before it. */
const summary = ({ feed, voice }: Scene) =>
  feed.summary ? html`<p part="summary">${voice.words(feed.summary)}</p>` : nothing;

const relay = ({ feed, voice }: Scene) => (hasRelay(feed) ? html`<p class="relay">${voice.say('relay')}</p>` : nothing);

/** The numbers are two parts: no other section has as much in it. */
const sectionPart = (scene: Scene, name: SectionName): unknown =>
  name === 'numbers' ? numbers(scene) : scene.part(name, () => sections[name](scene));

/** While it lasts: the sections in the editor's order. */
function during(scene: Scene, names: readonly SectionName[]): unknown[] {
  const { part } = scene;
  const behindNumbers = () => part('summary', () => html`${relay(scene)}${summary(scene)}`);
  return [
    part('news', () => [corrections(scene, 'danger'), pinned(scene), notice(scene), services(scene)]),
    names.includes('numbers') ? nothing : behindNumbers(),
    ...names.map((name) => [sectionPart(scene, name), name === 'numbers' ? behindNumbers() : nothing]),
  ];
}

/** When it is over: what came of it, and the rest folds away. */
function after(scene: Scene, names: readonly SectionName[]): unknown[] {
  const { part, voice } = scene;
  const news = part('news', () => [notice(scene), summary(scene)]);
  const unfolded = names.includes('timeline') ? part('timeline', () => timeline(scene)) : nothing;
  const rest = [
    part('danger', () => corrections(scene, 'danger')),
    part('services', () => services(scene)),
    ...names.filter((name) => name !== 'timeline').map((name) => sectionPart(scene, name)),
  ];
  const title = html`<summary part="button">${voice.say('duringOutage')}</summary>`;
  return [news, unfolded, rest.some((one) => one !== nothing) ? html`<details>${title}${rest}</details>` : nothing];
}

function body(scene: Scene): unknown[] {
  const { feed, design } = scene;
  const names = design.layout === 'numbers' ? (['numbers'] as const) : design.sections;
  return isOngoing(feed.status) ? during(scene, names) : after(scene, names);
}

/** The whole banner. Nothing while all is well, nor in a bar a day after it was. */
export function banner(scene: Scene): TemplateResult | typeof nothing {
  const { feed, state, design, voice, nowMs, isOpen, part } = scene;
  const isBar = design.layout === 'bar';
  const endedMs = Math.min(feed.restoredAt ? Date.parse(feed.restoredAt) : Number.POSITIVE_INFINITY, state.writtenAtMs);
  if (feed.status === 'none') return nothing;
  if (isBar && !isOngoing(feed.status) && nowMs - endedMs > DAY_MS) return nothing;
  const whole = () => html`
    ${part('header', () => header(scene))}${body(scene)}
    ${part('minor', () => corrections(scene, 'minor'))}${part('footer', () => footer(scene))}${waiting(scene)}
  `;
  return html`
    <section part="banner" class="banner ${design.theme} ${feed.status} ${feed.mode}" lang=${voice.language} dir=${voice.direction} aria-label=${voice.plain('regionLabel')}>
      ${isBar ? html`${part('bar', () => bar(scene))}${isOpen ? html`<div>${whole()}</div>` : nothing}` : whole()}
    </section>
  `;
}
