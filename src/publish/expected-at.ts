import { jsonSchema } from './json-schema.js';

type JsonSchema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

/** One step down; where a value may be short or long, the long form. */
function inside(schema: unknown, step: string): unknown {
  if (!isSchema(schema)) return;
  const { anyOf, items, properties, additionalProperties } = schema;
  if (items) return items;
  if (isSchema(properties)) return Object.hasOwn(properties, step) ? properties[step] : undefined;
  if (additionalProperties) return additionalProperties;
  return Array.isArray(anyOf) ? inside(anyOf.at(-1), step) : undefined;
}

const LANGUAGES = 'an object of languages, such as {"en": "…", "es": "…"}';

function inWords(schema: unknown): string {
  if (!isSchema(schema)) return 'what the format has here';
  const { anyOf, enum: words, type, minimum, maximum, examples, properties, pattern } = schema;
  if (Array.isArray(words)) return `${words.length > 1 ? 'one of ' : ''}${words.map((word) => `"${word}"`).join(', ')}`;
  if (Array.isArray(anyOf)) return anyOf.map(inWords).join(', or ');
  if (type === 'integer') return `a whole number from ${minimum} up, without quotes`;
  if (type === 'number') return `a number from ${minimum} to ${maximum}, without quotes`;
  if (type === 'array') return 'a list in brackets';
  if (type === 'object') return properties ? 'an object in braces' : LANGUAGES;
  const [example] = Array.isArray(examples) ? examples : [];
  if (example !== undefined) return `text in quotes, such as "${example}"`;
  return pattern === '\\S' ? 'words in quotes' : 'text in quotes';
}

let root: JsonSchema | undefined;

/** What the format wants in a place (JSON Pointer), in words that fit behind "Write". */
export function expectedAt(pointer: string): string {
  root ??= jsonSchema();
  return inWords(pointer.split('/').slice(1).reduce<unknown>(inside, root));
}
