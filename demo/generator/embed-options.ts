import type { Feed } from '../../src/feed/schema.ts';
import { embedAttributes } from '../../src/publish/embed/attribute-table.ts';
import type { EmbedForm, EmbedOptions, Pinned } from '../../src/publish/embed-code.ts';
import { snapshot } from '../../src/publish/snapshot.ts';
import { tongueFor } from '../../src/publish/tongue-for.ts';
import { type Choices, usual } from './choices.ts';
import { chosenColours } from './colours.ts';

/** What is known beside the choices. */
export interface Known {
  /** The feed's address, whole. */
  readonly src: string;
  /** The folder of the banner's files, whole. */
  readonly base: string;
  readonly local: string | undefined;
  readonly feed: Feed | undefined;
  readonly pinned: Pinned | undefined;
  /** Names of feeds in the list beside the page, by address. */
  readonly listed: ReadonlyMap<string, string>;
  readonly nowMs: number;
}

/** The form that goes with the layout, until another is chosen. */
export const formOf = ({ form, layout }: Choices): EmbedForm =>
  (form || (layout === 'bar' ? 'script' : 'tag')) as EmbedForm;

/** Whether there is room inside for the news as it is: an open card or list, in a form that has an inside. */
export const hasInside = (choices: Choices): boolean =>
  choices.layout !== 'bar' && /^(tag|placeholder)$/.test(formOf(choices));

/** The publisher's keys, as the attribute takes them; nothing where there is none, or one is none. */
export function keysOf(choices: Choices): string | undefined {
  const keys = choices['public-key'].trim().replace(/\s+/g, ' ');
  return embedAttributes['public-key']!.isRight(keys) ? keys : undefined;
}

/** A page that wants to be pinned must not go without, so there is no code until the key is right. */
export const isKeyWrong = (choices: Choices): boolean => choices['public-key'].trim() !== '' && !keysOf(choices);

/** The tag's attributes that are not as usual, in the order of the table. */
export function attributesOf(choices: Choices, local: string | undefined): Record<string, string> {
  const changed = (['layout', 'sections', 'theme', 'heading-level', 'lang'] as const).map((name) => [
    name,
    choices[name] === usual[name] ? '' : choices[name],
  ]);
  const all: Readonly<Record<string, string | undefined>> = Object.fromEntries(changed);
  const ordered = {
    ...{ layout: all.layout, local, area: choices.area.trim(), sections: all.sections, label: choices.label.trim() },
    ...{ lang: all.lang, theme: all.theme, 'heading-level': all['heading-level'] },
    'public-key': keysOf(choices),
  };
  return Object.fromEntries(Object.entries(ordered).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function snapshotOf(feed: Feed, { lang }: Choices, nowMs: number): string {
  const tongue = tongueFor(lang || feed.language) ?? tongueFor('en')!;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return snapshot(feed, { tongue, madeAtMs: nowMs, timeZone });
}

/** What the code is made of. */
export function embedOptions(choices: Choices, known: Known): EmbedOptions {
  const { src, base, local, feed, pinned, listed, nowMs } = known;
  const isWanted = formOf(choices) === 'snapshot' || (choices.snapshot === 'yes' && hasInside(choices));
  // A copy that says that all is well would still say so in the next outage.
  const hasNews = feed !== undefined && feed.status !== 'none';
  const feedId = listed.get(src);
  return {
    src,
    scriptBase: base,
    attributes: attributesOf(choices, local),
    colours: chosenColours(choices) as Record<string, string>,
    isListed: feedId !== undefined,
    ...(feedId && { feedId }),
    ...(feed && { service: feed.service }),
    ...(hasNews && isWanted && { snapshot: snapshotOf(feed, choices, nowMs) }),
    ...(pinned && choices.pinned === 'yes' && { pinned }),
  };
}
