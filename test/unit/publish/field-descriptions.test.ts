import { describe, expect, it } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { fieldDescriptions } from '../../../src/publish/field-descriptions.js';
import { jsonSchema } from '../../../src/publish/json-schema.js';
import { places } from '../../../src/publish/places.js';
import { fullFeed } from '../../fixtures/feeds.js';

const ADDRESS = 'https://outage.news.example/v1/outage-feed.schema.json';

/** What VS Code fetches for a `$schema`, and nothing else. */
const service = getLanguageService({
  schemaRequestService: async (address) =>
    address === ADDRESS ? JSON.stringify(jsonSchema()) : Promise.reject(new Error(address)),
});

/** VS Code's own words about a document, at the place that `|` stands in. */
async function inEditor(text: string) {
  const offset = text.indexOf('|');
  const document = TextDocument.create('file:///feed.json', 'json', 1, text.replace('|', ''));
  const parsed = service.parseJSONDocument(document);
  const position = document.positionAt(offset);
  const [hover, completion] = [
    await service.doHover(document, position, parsed),
    await service.doComplete(document, position, parsed),
  ];
  // It comes as Markdown, with marks escaped.
  const shown = [hover?.contents].flat().join('\n').replaceAll('\\', '');
  return { hover: shown, items: completion?.items ?? [] };
}

const withSchema = (rest: string) => `{ "$schema": "${ADDRESS}", ${rest} }`;

it('every field of the format has a description, and nothing else has', () => {
  const names = places(fullFeed()).map(({ pointer }) => pointer.slice(1).replace(/\/\d+/g, '').replaceAll('/', '.'));
  const fields = new Set(names.filter((name) => !/\.(en|es)$/.test(name)));
  expect(Object.keys(fieldDescriptions).sort()).toEqual([...fields].sort());
});

describe('VS Code shows, from the schema that the feed names,', () => {
  it.each([
    ['a field', '"sta|tus": "down"', 'What happens when a reader dials.'],
    ['a field of a contact', '"contacts": [{ "ar|ea": "x" }]', 'The place that this contact is for.'],
    ['a field of a number', '"contacts": [{ "numbers": [{ "di|al": "x" }] }]', 'What is dialled'],
    ['a field of a quote', '"quotes": [{ "ro|le": "x" }]', 'What office the speaker holds.'],
    ['a list', '"gui|dance": []', 'What to do, in order.'],
  ])('what %s is for', async (_what, text, words) => {
    expect((await inEditor(withSchema(text))).hover).toContain(words);
  });

  it('the fields that a contact may have, each with what it is for', async () => {
    const { items } = await inEditor(withSchema('"contacts": [{ | }]'));
    const about = Object.fromEntries(items.map(({ label, documentation }) => [label, documentation]));
    expect(Object.keys(about)).toEqual(expect.arrayContaining(['area', 'numbers', 'source', 'verifiedAt']));
    expect(JSON.stringify(about.verifiedAt)).toContain('When somebody last called it');
  });

  it('the words that a status can be', async () => {
    const labels = (await inEditor(withSchema('"status": |'))).items.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['"none"', '"down"', '"partial"', '"restored"', '"withdrawn"']));
  });

  it('a mistake where it stands', async () => {
    const document = TextDocument.create('file:///feed.json', 'json', 1, withSchema('"status": "broken"'));
    const found = await service.doValidation(document, service.parseJSONDocument(document));
    expect(found.map(({ message }) => message).join('\n')).toContain('"down"');
  });
});
