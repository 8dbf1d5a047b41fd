import { describe, expect, it } from 'vitest';
import { readXml, type XmlElement } from '../../../../src/publish/convert/read-xml.js';

const read = (text: string) => readXml(text, ({ local }) => local === 'a') as XmlElement[];
const problemOf = (text: string) => {
  const got = readXml(text, () => true);
  if (!Array.isArray(got)) return got.problem;
  throw new Error('This was read.');
};

it('wanted elements come with their names, words and places', () => {
  const [a] = read('<r xmlns:q="u">\n  <q:a>one<b>two</b>\n three</q:a>\n</r>');
  expect(a).toMatchObject({ name: 'a', namespace: 'u', text: 'one\n three', line: 2, column: 3 });
  expect(a?.children).toMatchObject([{ name: 'b', namespace: '', text: 'two', line: 2, column: 11 }]);
});

it('a wanted element inside another is a child, not a second one', () => {
  expect(read('<a><a/></a>')).toHaveLength(1);
  expect(read('<r><a/><a/></r>')).toHaveLength(2);
});

it.each(['derefUri', 'Signature', 'polygon', 'circle'])(
  'what stands in %s is skipped, and what comes after is read',
  (name) => {
    const [a] = read(`<a><${name}>x<b>y<a/></b></${name}>z<c/></a>`);
    expect(a?.text).toBe('z');
    expect(a?.children.map((child) => [child.name, child.text, child.children])).toEqual([
      [name, '', []],
      ['c', '', []],
    ]);
  },
);

describe('a document type is refused before anything is read of it', () => {
  const bomb = `<!DOCTYPE a [${Array.from({ length: 30 }, (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">`).join('')}]>`;
  it.each([
    ['at once', `${bomb}<a>&e30;</a>`, 1, 1],
    ['in small letters', '<!doctype a><a/>', 1, 1],
    [
      'behind a declaration, comments, blanks and a byte order mark',
      '\ufeff<?xml version="1.0"?>\n<!-- <a/> -->\n <?x y?>  <!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
      3,
      11,
    ],
  ])('%s', (_where, text, line, column) => {
    expect(problemOf(text)).toMatchObject({ name: 'doctype', line, column });
  });

  it.each([
    ['in the middle', '<a><!DOCTYPE a></a>'],
    ['at the end', '<a/><!DOCTYPE a>'],
  ])('%s it is no XML', (_where, text) => {
    expect(problemOf(text).name).toBe('not-xml');
  });

  it('the words in a comment or in character data are words', () => {
    expect(read('<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>')[0]?.text).toBe('<!DOCTYPE a>');
  });
});

describe('what is not well-formed is a problem with its place', () => {
  it.each([
    ['nothing', '', 1, 1],
    ['words', 'x', 1, 1],
    ['a tag without its end', '<a>\n<b>', 2, 3],
    ['the wrong end', '<a>\n</b>', 2, 4],
    ['an entity that is none of XML’s', '<a>\n  &x;</a>', 2, 5],
    ['a prefix that is not bound', '<q:a/>', 1, 6],
    ['a second root', '<a/>\n<b/>', 2, 3],
    ['a control character', '<a>\u0001</a>', 1, 4],
    ['an attribute twice', '<a b="1" b="2"/>', 1, 16],
  ])('%s', (_what, text, line, column) => {
    expect(problemOf(text)).toMatchObject({ name: 'not-xml', line, column });
  });

  it('elements deeper than any envelope', () => {
    expect(problemOf('<a>'.repeat(5000))).toMatchObject({ name: 'too-deep', line: 1, column: 301 });
  });
});

it('XML’s own entities and character references are letters', () => {
  expect(read('<a>&lt;&amp;&gt;&quot;&apos;&#233;&#xe9;</a>')[0]?.text).toBe('<&>"\'éé');
});
