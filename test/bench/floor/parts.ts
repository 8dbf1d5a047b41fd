import { languages } from '../../../src/i18n/languages.js';
import type { Document } from './document.js';
import { numbers } from './numbers.js';
import { ago, digits, escaped, timeOf } from './words.js';

const options = Object.entries(languages)
  .map(([tag, { name }]) => `<option value="${tag}" lang="${tag}">${name}</option>`)
  .join('');

const header = ({ updated, affected, headline }: Document, nowMs: number) =>
  `<div part="header"><div class="top"><span part="label"><i></i>Developing story</span><select aria-label="Language">${options}</select></div><p part="updated">Last updated: ${timeOf(updated)}&nbsp;<span>(${ago(updated, nowMs)})</span></p><p part="status">${digits('911')} is not working. If you call ${digits('911')}, you may not get help.</p><p part="affected">Affected: ${escaped(affected)}</p><h2 part="headline">${escaped(headline)}</h2></div>`;

/** Text comes first. */
const services = (feed: Document) =>
  `<ul part="services" role="list" aria-label="What works and what does not">${feed.services
    .toSorted((one, other) => Number(other.channel === 'text') - Number(one.channel === 'text'))
    .map(({ state, channel, area = '' }) =>
      channel === 'text'
        ? `<li class="${state}">We do not know if text to ${digits('911')} works. <small>${escaped(area)}</small></li>`
        : `<li class="${state}">Calls: <b>${state}</b>, <small>${escaped(area)}</small></li>`,
    )
    .join('')}</ul>`;

const nameOf = ({ sources }: Document, source: string | undefined) =>
  escaped(sources.find(({ id }) => id === source)?.name ?? '');

const section = (name: string, title: string, list: string) =>
  `<section part="section ${name}" class="${name}"><h3 part="heading">${title}</h3>${list}</section>`;

const list = <E>(entries: readonly E[], draw: (entry: E) => string, tag = 'ul') =>
  `<${tag} class="rows" role="list">${entries.map((entry) => `<li>${draw(entry)}</li>`).join('')}</${tag}>`;

const guidance = (feed: Document) =>
  section(
    'guidance',
    'What to do now',
    list(
      feed.guidance,
      ({ text, area, source }) =>
        `<div class="do">${area ? `In <b>${escaped(area)}</b>: ` : ''}${escaped(text)}<small>${nameOf(feed, source)}</small></div>`,
      'ol',
    ),
  );

const relay = () =>
  '<p class="relay">If you are deaf or hard of hearing, you can use relay service: call 711, then give the local number.</p>';

const summary = (feed: Document) => `<p part="summary">${escaped(feed.summary)}</p>`;

const alerts = (feed: Document) =>
  section(
    'alerts',
    'Official alert, word for word',
    list(
      feed.alerts,
      ({ text, issuer, channel }) =>
        `<div part="alert"><p part="attribution">${escaped(issuer)}, ${escaped(channel)}</p><blockquote>${escaped(text)}</blockquote></div>`,
    ),
  );

const quotes = (feed: Document) =>
  section(
    'quotes',
    'What officials say',
    list(feed.quotes, ({ text, speaker, organization, setting }) => {
      const who = speaker ? `<b>${escaped(speaker)}</b>, ${escaped(organization)}` : `<b>${escaped(organization)}</b>`;
      return `<div part="quote"><blockquote lang="en"><q>${escaped(text)}</q></blockquote><p part="attribution">${who}, ${escaped(setting)}</p></div>`;
    }),
  );

const timeline = (feed: Document) =>
  section(
    'timeline',
    'How it unfolded',
    list(feed.timeline, ({ text, source }) => `${escaped(text)} <small>${nameOf(feed, source)}</small>`),
  );

const button = (words: string) => `<button part="button">${words}</button>`;

export const footer = ({ publisher, sources }: Document, nowMs: number) =>
  `<footer part="footer"><p>Published by ${escaped(publisher.name)}. Details may change. Last checked: ${timeOf(nowMs)}</p><p>Source: ${sources.map(({ name }) => escaped(name)).join(', ')}</p><p part="links"></p><div class="tools">${button('Copy numbers')}${button('Print phone numbers')}${button('Pause updates')}</div><p class="paper"><b dir="ltr">${escaped(location.href)}</b> As of ${timeOf(nowMs)}</p></footer>`;

/** Each part is one element, in the order of the page. */
export const parts = [header, services, guidance, numbers, relay, summary, alerts, quotes, timeline, footer] as const;

export const whole = (feed: Document, nowMs: number): string =>
  `<section part="banner" class="banner auto down live" lang="en" dir="ltr" aria-label="911 outage information">${parts.map((part) => part(feed, nowMs)).join('')}</section>`;
