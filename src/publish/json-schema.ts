import { contactReference, country, kind, revision, seconds, service, source, url } from '../feed/leaves.js';
import { channel, display, extension, numberFields, phoneNumber } from '../feed/phone-number.js';
import {
  contact,
  contactFields,
  contactStatus,
  correction,
  correctionFields,
  feedFields,
  quote,
  quoteFields,
  severity,
} from '../feed/schema.js';
import type { Shape } from '../feed/shape.js';
import { language, string, text, translations } from '../feed/text.js';
import { time } from '../feed/time.js';

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

const dial = { type: 'string', pattern: '^(\\+[0-9]{7,15}|[0-9]{3})$' };

/** What stands for a leaf: the parser's own is code, which a schema can't call. */
const leaves = (): ReadonlyMap<unknown, JsonSchema> =>
  new Map<unknown, JsonSchema>([
    [string, words],
    [display, words],
    [text, { anyOf: [words, ofTags(tag)] }],
    [translations, ofTags(tag)],
    [language, tag],
    [time, { type: 'string', format: 'date-time', pattern: rfc3339 }],
    [url, { type: 'string', format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]://' }],
    [country, { type: 'string', pattern: '^[A-Z]{2}$' }],
    [service, { type: 'string', pattern: '^[0-9]{2,6}$' }],
    [extension, { type: 'string', pattern: '^[0-9]{1,15}$' }],
    [revision, { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }],
    [seconds, { type: 'number', minimum: 10, maximum: 3600 }],
    [source, words],
    [contactReference, words],
    [kind, { enum: ['do', 'info'] }],
    [severity, { enum: ['minor', 'danger'] }],
    [channel, { enum: ['voice', 'sms', 'tty'] }],
    [contactStatus, { enum: ['active', 'unverified', 'unreachable', 'withdrawn'] }],
    [phoneNumber, { anyOf: [words, withFields(numberFields, { properties: { dial } })] }],
    [contact, withFields(contactFields)],
    [correction, withFields(correctionFields)],
    [quote, withFields(quoteFields, { anyOf: [{ required: ['speaker'] }, { required: ['organization'] }] })],
  ]);

/** A record's schema, with what its fields alone don't say. */
const withFields = (fields: Readonly<Record<string, Shape>>, more: JsonSchema = {}) => ({ fields, more });

function schemaOf(shape: Shape, known: ReadonlyMap<unknown, JsonSchema>): JsonSchema {
  if (typeof shape === 'string') return { enum: shape.split('|') };
  if (Array.isArray(shape)) return { type: 'array', items: schemaOf(shape[0], known) };
  if (typeof shape === 'function') return expanded(known.get(shape), known);
  return record(shape as Readonly<Record<string, Shape>>, known);
}

/** A leaf without a schema is a mistake of whoever added it; the build stops. */
function expanded(leaf: JsonSchema | undefined, known: ReadonlyMap<unknown, JsonSchema>): JsonSchema {
  if (!leaf) throw new Error('A leaf of the feed has no JSON Schema.');
  if ('fields' in leaf) {
    const { properties, ...rules } = leaf.more as Record<string, JsonSchema>;
    const base = record(leaf.fields as Readonly<Record<string, Shape>>, known);
    return { ...base, properties: { ...(base.properties as JsonSchema), ...properties }, ...rules };
  }
  const { anyOf } = leaf as { anyOf?: JsonSchema[] };
  return anyOf?.some((part) => 'fields' in part) ? { anyOf: anyOf.map((part) => expanded(part, known)) } : leaf;
}

function record(fields: Readonly<Record<string, Shape>>, known: ReadonlyMap<unknown, JsonSchema>): JsonSchema {
  const names = Object.keys(fields);
  const list = (name: string) => name.endsWith('!') && Array.isArray(fields[name]);
  return {
    type: 'object',
    properties: Object.fromEntries(
      names.map((name) => [
        name.replace('!', ''),
        { ...schemaOf(fields[name]!, known), ...(list(name) && { minItems: 1 }) },
      ]),
    ),
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
  ...record(feedFields, leaves()),
  allOf: [
    when(['unconfirmed', 'down', 'partial', 'restored', 'withdrawn'], 'headline'),
    when(['unconfirmed', 'down', 'partial'], 'affected'),
  ],
});
