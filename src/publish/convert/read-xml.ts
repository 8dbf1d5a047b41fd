import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type Position, positionAt } from '../position-at.js';
import type { ConversionProblem } from './conversion.js';
import { conversionProblem } from './conversion-problem.js';

/** An element, with its own text and where it begins. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly line: number;
  readonly column: number;
  readonly children: XmlElement[];
  text: string;
}

/** Far deeper than any envelope around an alert. */
const MAX_DEPTH = 100;

/** Attachments, signatures and outlines of areas: most of the bytes, and nothing to read. */
const SKIPPED = /^(derefUri|Signature|polygon|circle)$/;

/**
 * Where a document type stands before the first element, or -1. Looked for before a parser sees the text: it is the way in
 * for entities that grow and for files of the machine (CWE-611, CWE-776), and CAP needs none.
 */
function documentTypeAt(text: string): number {
  const blanks = /[\s\ufeff]*/y;
  let at = 0;
  for (;;) {
    blanks.lastIndex = at;
    at += blanks.exec(text)![0].length;
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : '';
    const behind = end ? text.indexOf(end, at) : -1;
    if (behind < 0) return /^<!doctype/i.test(text.slice(at, at + 9)) ? at : -1;
    at = behind + end.length;
  }
}

/** The one reason to stop reading, thrown through the parser, which has no other way to stop. */
class Stop extends Error {
  readonly problem: ConversionProblem;
  constructor({ problem }: { readonly problem: ConversionProblem }) {
    super();
    this.problem = problem;
  }
}

type IsWanted = (tag: SaxesTagNS) => boolean;

/** Keeps the elements that are wanted, with what is in them. */
function collector(isWanted: IsWanted) {
  const found: XmlElement[] = [];
  const open: XmlElement[] = [];
  let depth = 0;
  let skippedAt = Number.POSITIVE_INFINITY;
  return {
    found,
    begin(tag: SaxesTagNS, place: Position) {
      if (++depth > MAX_DEPTH) {
        throw new Stop(conversionProblem('too-deep', 'elements stand inside each other more than 100 deep.', place));
      }
      if (depth > skippedAt) return;
      if (SKIPPED.test(tag.local)) skippedAt = depth;
      const parent = open.at(-1);
      if (!parent && !isWanted(tag)) return;
      const element: XmlElement = { name: tag.local, namespace: tag.uri, ...place, children: [], text: '' };
      (parent?.children ?? found).push(element);
      if (depth !== skippedAt) open.push(element);
    },
    add(words: string) {
      const element = open.at(-1);
      if (element && depth < skippedAt) element.text += words;
    },
    end() {
      if (depth < skippedAt) open.pop();
      if (depth === skippedAt) skippedAt = Number.POSITIVE_INFINITY;
      depth--;
    },
  };
}

/**
 * The elements that are wanted, wherever in a document they stand. Never throws. Nothing is fetched, no entity is known but XML's
 * own five, and what isn't well-formed (XML 1.0, Namespaces) is a problem with its place.
 */
export function readXml(text: string, isWanted: IsWanted): XmlElement[] | { readonly problem: ConversionProblem } {
  const doctypeAt = documentTypeAt(text);
  if (doctypeAt >= 0) {
    const message =
      'this has a document type (DOCTYPE): it is a web page, or a file that may do harm. No alert has one.';
    return conversionProblem('doctype', message, positionAt(text)(doctypeAt));
  }
  const parser = new SaxesParser({ xmlns: true, position: true });
  const here = (back = 0): Position => ({ line: parser.line, column: Math.max(1, parser.column - back) });
  const elements = collector(isWanted);
  let start = here();
  parser.on('error', ({ message }) => {
    const words = message.replace(/^\d+:\d+: /, '').replace(/\.?$/, '.');
    throw new Stop(conversionProblem('not-xml', `this is no XML that can be read: ${words}`, here()));
  });
  parser.on('opentagstart', ({ name }) => {
    // The parser has read "<", the name and one more.
    start = here(name.length + 1);
  });
  parser.on('opentag', (tag) => elements.begin(tag, start));
  parser.on('text', elements.add);
  parser.on('cdata', elements.add);
  parser.on('closetag', elements.end);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Stop) return { problem: error.problem };
    throw error;
  }
  return elements.found;
}
