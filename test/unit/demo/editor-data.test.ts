import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { getCSSLanguageService, newCSSDataProvider } from 'vscode-css-languageservice';
import cssSchema from 'vscode-css-languageservice/docs/customData.schema.json';
import { getLanguageService, newHTMLDataProvider, TextDocument } from 'vscode-html-languageservice';
import htmlSchema from 'vscode-html-languageservice/docs/customData.schema.json';
import { editorData } from '../../../demo/build/editor-data.js';
import { described } from '../../helpers/described.js';

const { whole, element } = await described();
// As an editor reads it: from its file.
const read = (name: string) => JSON.parse(JSON.stringify(editorData(whole)[name]));
const names = (list: readonly { name: string }[] = []) => list.map(({ name }) => name);

describe('VS Code', () => {
  const html = read('vscode.html-custom-data.json');
  const css = read('vscode.css-custom-data.json');
  const htmlService = getLanguageService({ customDataProviders: [newHTMLDataProvider('outage-banner', html)] });
  const cssService = getCSSLanguageService({ customDataProviders: [newCSSDataProvider(css)] });

  /** What is offered where the bar stands in a page. */
  function offered(markup: string) {
    const text = markup.replace('|', '');
    const page = TextDocument.create('file:///page.html', 'html', 1, text);
    const position = page.positionAt(markup.indexOf('|'));
    return htmlService.doComplete(page, position, htmlService.parseHTMLDocument(page)).items;
  }

  /** What is offered where the bar stands in a style sheet. */
  function offeredInStyles(styles: string) {
    const sheet = TextDocument.create('file:///page.css', 'css', 1, styles.replace('|', ''));
    const position = sheet.positionAt(styles.indexOf('|'));
    return cssService.doComplete(sheet, position, cssService.parseStylesheet(sheet)).items;
  }

  it.each([
    ['HTML', htmlSchema, html],
    ['CSS', cssSchema, css],
  ])('its custom data is valid by its schema: %s', (_language, schema, data) => {
    const validate = new Ajv({ strict: false, validateSchema: false }).compile({ ...schema, $schema: undefined });
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  });

  it('offers the tag', () => {
    expect(offered('<outa|').map(({ label }) => label)).toContain('outage-banner');
  });

  it('offers every attribute', () => {
    const labels = offered('<outage-banner |>').map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(names(element.attributes)));
  });

  it('offers a boolean without a value, and others with one', () => {
    const texts = offered('<outage-banner |>').map(({ textEdit }) => textEdit?.newText);
    expect(texts).toContain('no-store');
    expect(texts).toContain('layout="$1"');
  });

  it.each([
    ['layout', ['card', 'bar', 'numbers']],
    ['theme', ['auto', 'light', 'dark']],
    ['heading-level', ['1', '2', '3', '4', '5']],
  ])('offers the values: %s', (name, values) => {
    expect(offered(`<outage-banner ${name}="|">`).map(({ label }) => label)).toEqual(values);
  });

  it('explains an attribute, with its default', () => {
    const page = TextDocument.create('file:///page.html', 'html', 1, '<outage-banner layout="bar">');
    const hover = htmlService.doHover(page, page.positionAt(17), htmlService.parseHTMLDocument(page));
    expect(JSON.stringify(hover?.contents)).toContain('`card` for an article');
    expect(JSON.stringify(hover?.contents)).toContain('Default: `card`');
  });

  it('offers every custom property', () => {
    const labels = offeredInStyles('outage-banner { --out| }').map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(names(element.cssProperties)));
  });

  it('offers every part', () => {
    const labels = offeredInStyles('outage-banner::|').map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(names(element.cssParts).map((name) => `::part(${name})`)));
  });
});

describe('JetBrains', () => {
  const data = read('web-types.json');
  const [tag, ...others] = data.contributions.html.elements;
  const { css } = data.contributions;

  it('its web-types are of this package, and of one element', () => {
    expect([data.name, data['js-types-syntax'], data['description-markup']]).toEqual([
      'outage-banner',
      'typescript',
      'markdown',
    ]);
    expect([tag.name, others]).toEqual(['outage-banner', []]);
  });

  it('they have every name of the manifest', () => {
    expect(names(tag.attributes)).toEqual(names(element.attributes));
    expect(names(tag.js.properties)).toEqual(['feed', 'problem']);
    expect(names(tag.js.events)).toEqual(names(element.events));
    expect(names(tag.slots)).toEqual(['']);
    expect(names(css.properties)).toEqual(names(element.cssProperties));
    expect(names(css['pseudo-elements'])).toEqual(names(element.cssParts).map((name) => `part(${name})`));
  });

  it.each([
    ['layout', { kind: 'plain', type: "'card' | 'bar' | 'numbers'" }, 'card'],
    ['theme', { kind: 'plain', type: "'auto' | 'light' | 'dark'" }, 'auto'],
    ['heading-level', { kind: 'plain', type: "'1' | '2' | '3' | '4' | '5'" }, '2'],
    ['refresh', { kind: 'plain', type: 'number' }, undefined],
    ['no-store', { kind: 'no-value' }, undefined],
  ])('they say what an attribute takes: %s', (name, value, usual) => {
    expect(tag.attributes.find((one: { name: string }) => one.name === name)).toMatchObject({
      value,
      ...(usual && { default: usual }),
    });
  });
});
