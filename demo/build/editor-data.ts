import type { Attribute, ClassField, CustomElement, Package } from 'custom-elements-manifest';
import { ownPackage } from './own-package.ts';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

const described = ({ name, description = '', default: usual }: Described) => ({
  name,
  description: usual === undefined ? description : `${description}\n\nDefault: \`${usual}\``,
});

/** The words of a type like `'card' | 'bar'`; none for a type without a list. */
const wordsOf = ({ type }: Attribute): string[] =>
  type?.text.includes('|') ? type.text.split('|').map((word) => word.trim().replaceAll("'", '')) : [];

const isBoolean = ({ type }: Attribute) => type?.text === 'boolean';

/** "v" says that it has no value. */
const htmlAttribute = (attribute: Attribute) => ({
  ...described(attribute),
  ...(isBoolean(attribute) && { valueSet: 'v' }),
  ...(wordsOf(attribute).length && { values: wordsOf(attribute).map((word) => ({ name: word })) }),
});

const webType = (attribute: Attribute) =>
  wordsOf(attribute)
    .map((word) => `'${word}'`)
    .join(' | ') || attribute.type?.text;

const webAttribute = (attribute: Attribute) => ({
  name: attribute.name,
  description: attribute.description,
  default: attribute.default,
  value: isBoolean(attribute) ? { kind: 'no-value' } : { kind: 'plain', type: webType(attribute) },
});

/** The element for JetBrains' editors. */
const webElement = ({ tagName, description, attributes = [], slots, events = [], members = [] }: CustomElement) => ({
  name: tagName,
  description,
  attributes: attributes.map(webAttribute),
  slots,
  js: {
    properties: members
      .filter((member): member is ClassField => member.kind === 'field')
      .map((field) => ({ ...described(field), type: field.type?.text, 'read-only': field.readonly })),
    events: events.map(({ name, description, type }) => ({ name, description, type: type.text })),
  },
});

const webTypes = (element: CustomElement) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: ownPackage.name,
  version: ownPackage.version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: { elements: [webElement(element)] },
    css: {
      properties: (element.cssProperties ?? []).map(described),
      'pseudo-elements': (element.cssParts ?? []).map((part) => ({ ...described(part), name: `part(${part.name})` })),
    },
  },
});

/** What editors need to complete and explain the tag as it is written: a text for each built file. */
export function editorData({ modules }: Package): Readonly<Record<string, unknown>> {
  const declarations = modules.flatMap(({ declarations = [] }) => declarations) as CustomElement[];
  const element = declarations.find(({ customElement }) => customElement)!;
  const { tagName, description, attributes = [], cssProperties = [], cssParts = [] } = element;
  return {
    'vscode.html-custom-data.json': {
      version: 1.1,
      tags: [{ name: tagName, description, attributes: attributes.map(htmlAttribute) }],
    },
    'vscode.css-custom-data.json': {
      version: 1.1,
      properties: cssProperties.map(described),
      pseudoElements: cssParts.map((part) => ({ ...described(part), name: `::part(${part.name})` })),
    },
    'web-types.json': webTypes(element),
  };
}
