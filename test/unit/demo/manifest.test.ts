import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import type { Attribute } from 'custom-elements-manifest';
import schema from 'custom-elements-manifest/schema.json';
import { describe, expect, it } from 'vitest';
import * as events from '../../../src/element/events.js';
import { ATTRIBUTES, readAttributes } from '../../../src/element/read-attributes.js';
import type { FeedState } from '../../../src/feed/feed-state.js';
import { feedFields } from '../../../src/feed/schema.js';
import { tokenStyles } from '../../../src/view/tokens.js';
import { sceneOf } from '../../fixtures/scene.js';
import { described } from '../../helpers/described.js';

const { whole, element, classes, exports } = await described();
const { attributes = [], members = [], cssProperties = [] } = element;
const styles = tokenStyles + readFileSync(new URL('../../../src/view/styles.css', import.meta.url), 'utf8');

const wordsOf = ({ type }: Attribute) => type?.text.split(' | ').map((word) => word.replaceAll("'", '')) ?? [];

/** What the banner makes of some attributes, and what it warns of. */
function settings(written: Readonly<Record<string, string>>) {
  const warned: string[] = [];
  const read = readAttributes(
    (name) => written[name] ?? null,
    'https://town.example/',
    (name) => warned.push(name),
  );
  return { read, warned };
}

it('the manifest is valid by the schema of its format', () => {
  const validate = new Ajv({ strict: false }).compile(schema);
  expect(validate(whole), JSON.stringify(validate.errors)).toBe(true);
});

it('all that it lists has a description', () => {
  const { slots = [], cssParts = [], events = [] } = element;
  const listed = [...attributes, ...members, ...slots, ...cssProperties, ...cssParts, ...events, ...classes];
  expect(listed.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  expect(slots.map(({ name }) => name)).toEqual(['']);
});

it('it is the tag that is registered, and the package’s entry gives it and its events out', () => {
  expect(element.tagName).toBe('outage-banner');
  const names = ['OutageBannerElement', ...Object.keys(events)].sort();
  expect(
    exports
      .filter(({ kind }) => kind === 'js')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(names);
  expect(exports).toContainEqual({
    kind: 'custom-element-definition',
    name: 'outage-banner',
    declaration: { name: 'OutageBannerElement', module: 'dist/index.js' },
  });
});

describe('the attributes of the manifest', () => {
  const own = attributes.filter(({ description }) => !description?.startsWith('Written by the banner'));

  it('are those that are observed, and the two that the banner writes', () => {
    expect(own.map(({ name }) => name)).toEqual(ATTRIBUTES);
    expect(attributes.slice(own.length).map(({ name }) => name)).toEqual(['state', 'status']);
  });

  it.each(own.filter(({ default: usual }) => usual !== undefined).map(({ name, default: usual }) => [name, usual!]))(
    'have their defaults: %s, %s',
    (name, usual) => {
      expect(settings({ [name]: usual })).toEqual(settings({}));
    },
  );

  it.each(own.filter((attribute) => wordsOf(attribute).length > 1).map((attribute) => [attribute.name, attribute]))(
    'have the values that are understood: %s',
    (name, attribute) => {
      const results = wordsOf(attribute as Attribute).map((word) => settings({ [`${name}`]: word }));
      expect(results.map(({ warned }) => warned)).toEqual(results.map(() => []));
      expect(new Set(results.map(({ read }) => JSON.stringify(read))).size).toBe(results.length);
      expect(settings({ [`${name}`]: 'nonsense' }).warned).toEqual([name]);
    },
  );

  it('have the states and statuses that there are', () => {
    const [state, status] = attributes.slice(own.length);
    const states: Record<FeedState['name'], true> = { loading: true, live: true, stale: true, failed: true };
    expect(wordsOf(state!)).toEqual(Object.keys(states));
    expect(wordsOf(status!)).toEqual(feedFields['status!'].split('|'));
  });
});

it('its members are what scripts can rely on', () => {
  expect(members.map(({ kind, name }) => [kind, name])).toEqual([
    ['field', 'feed'],
    ['field', 'problem'],
    ['method', 'refresh'],
  ]);
  expect(members.filter((member) => 'readonly' in member && member.readonly)).toHaveLength(2);
});

it('its events are those that are sent, with their fields', () => {
  const { state, feed } = sceneOf({});
  const [contact] = feed.contacts;
  const sent = [
    new events.OutageStateEvent(state),
    new events.OutageUpdateEvent(feed, undefined),
    new events.OutageDialEvent(contact!, contact!.numbers[0]!),
  ];
  expect(element.events?.map(({ name, type }) => [name, type.text])).toEqual(
    sent.map((event) => [event.type, event.constructor.name]),
  );
  for (const event of sent) {
    const documented = classes.find(({ name }) => name === event.constructor.name);
    expect(documented?.members?.map(({ name }) => name)).toEqual(
      Object.keys(event).filter((name) => name !== 'isTrusted'),
    );
  }
});

describe('the custom properties of the manifest', () => {
  it('are those that the styles read', () => {
    const used = new Set([...styles.matchAll(/--outage-banner-[a-z-]+/g)].map(([name]) => name));
    expect(cssProperties.map(({ name }) => name).sort()).toEqual([...used].sort());
  });

  it.each(cssProperties.flatMap(({ name, default: usual }) => (usual ? [[name, usual]] : [])))(
    'have their defaults: %s, %s',
    (name, usual) => {
      expect(styles).toContain(`var(${name}, ${usual})`);
    },
  );
});
