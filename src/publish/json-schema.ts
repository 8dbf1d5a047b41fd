import { contactReference, country, kind, revision, seconds, service, source, url } from '../feed/leaves.js';
import { channel, display, extension, phoneNumber } from '../feed/phone-number.js';
import { contactStatus, feedFields, quote, severity } from '../feed/schema.js';
import type { Shape } from '../feed/shape.js';
import { language, string, text, translations } from '../feed/text.js';
import { time } from '../feed/time.js';
import { dial } from './dial.js';
import { fieldDescriptions } from './field-descriptions.js';
import { fieldsOf } from './fields-of.js';

type JsonSchema = Readonly<Record<string, unknown>>;

const words = { type: 'string', pattern: '\\S' };
const ofTags = (names: JsonSchema) => ({
  type: 'object',
  minProperties: 1,
  propertyNames: names,
  additionalProperties: words,
});
const tag = { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' };

// RFC 3339 as the parser reads it; validators' `date-time` lets more through.
const rfc3339 = '^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$';

/** What stands for a leaf: the parser's own is code, which a schema can't call. */
const leaves: ReadonlyMap<unknown, JsonSchema> = new Map<unknown, JsonSchema>([
  [string, words],
  [display, words],
  [text, { anyOf: [words, ofTags(tag)] }],
  [translations, ofTags(tag)],
  [language, { ...tag, examples: ['en', 'es'] }],
  [time, { type: 'string', format: 'date-time', pattern: rfc3339, examples: ['2026-03-02T14:05:00-05:00'] }],
  [url, { type: 'string', format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]://', examples: ['https://news.example/'] }],
  [country, { type: 'string', pattern: '^[A-Z]{2}$', examples: ['US'] }],
  [service, { type: 'string', pattern: '^[0-9]{2,6}$', examples: ['911'] }],
  [extension, { type: 'string', pattern: '^[0-9]{1,15}$', examples: ['12'] }],
  [dial, { type: 'string', pattern: '^(\\+[0-9]{7,15}|[0-9]{3})$', examples: ['+14135550130'] }],
  [revision, { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }],
  [seconds, { type: 'number', minimum: 10, maximum: 3600 }],
  [source, words],
  [contactReference, words],
  [kind, { enum: ['do', 'info'] }],
  [severity, { enum: ['minor', 'danger'] }],
  [channel, { enum: ['voice', 'sms', 'tty'] }],
  [contactStatus, { enum: ['active', 'unverified', 'unreachable', 'withdrawn'] }],
]);

/** @param at the names on the way here, as descriptions are kept by them */
function schemaOf(shape: Shape, at: string): JsonSchema {
  if (typeof shape === 'string') return { enum: shape.split('|') };
  if (Array.isArray(shape)) return { type: 'array', items: schemaOf(shape[0], at) };
  const fields = fieldsOf(shape);
  if (!fields) return leaf(shape);
  const whole = record(fields, `${at}.`);
  if (shape === phoneNumber) return { anyOf: [words, whole] };
  if (shape === quote) return { ...whole, anyOf: [{ required: ['speaker'] }, { required: ['organization'] }] };
  return whole;
}

/** A leaf without a schema is a mistake of whoever added it; the build stops. */
function leaf(shape: Shape): JsonSchema {
  const found = leaves.get(shape);
  if (!found) throw new Error('A leaf of the feed has no JSON Schema.');
  return found;
}

function record(fields: Readonly<Record<string, Shape>>, at: string): JsonSchema {
  const names = Object.keys(fields);
  const property = (key: string): readonly [string, JsonSchema] => {
    const name = key.replace('!', '');
    const shape = fields[key]!;
    const isFilledList = name !== key && Array.isArray(shape);
    const description = fieldDescriptions[at + name];
    return [name, { description, ...schemaOf(shape, at + name), ...(isFilledList && { minItems: 1 }) }];
  };
  return {
    type: 'object',
    properties: Object.fromEntries(names.map(property)),
    required: names.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1)),
  };
}

const when = (statuses: readonly string[], required: string) => ({
  if: { required: ['status'], properties: { status: { enum: statuses } } },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: { required: [required] },
});

/** The JSON Schema (draft 2020-12) of the outage feed, made from what parses it. */
export const jsonSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Outage feed, version 1',
  description: 'One outage of an emergency number: what is down, what to do, and the numbers to call instead.',
  ...record(feedFields, ''),
  allOf: [
    when(['unconfirmed', 'down', 'partial', 'restored', 'withdrawn'], 'headline'),
    when(['unconfirmed', 'down', 'partial'], 'affected'),
  ],
});
