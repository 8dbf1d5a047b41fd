import type { Candidate, Candidates } from './conversion.js';
import { conversionProblem } from './conversion-problem.js';
import type { Info, Reference, Said } from './message.js';
import { messageCandidate } from './message-candidate.js';
import { readXml, type XmlElement } from './read-xml.js';

const NAMESPACE = /^(http:\/\/www\.incident\.com\/cap\/1\.0|urn:oasis:names:tc:emergency:cap:1\.[12])$/;

const all = ({ children, namespace }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name && child.namespace === namespace);

const said = (element: XmlElement | undefined): Said | undefined => {
  const text = element?.text.trim();
  return element && text ? { text, line: element.line, column: element.column } : undefined;
};

const first = (element: XmlElement, name: string) => said(all(element, name)[0]);
const texts = (element: XmlElement, name: string) => all(element, name).flatMap((child) => said(child)?.text ?? []);

/** A table of names and values, as 1.1 and 1.2 write it, and as 1.0 does: `HSAS=ORANGE`. */
function pairs(element: XmlElement, list: string): [name: string, value: Said][] {
  return all(element, list).flatMap((entry): [string, Said][] => {
    const value = first(entry, 'value');
    if (value) return [[first(entry, 'valueName')?.text ?? '', value]];
    const old = said(entry);
    const [, name, rest] = /^([^=]*)=(.*)$/s.exec(old?.text ?? '') ?? [];
    return old && name !== undefined && rest ? [[name, { ...old, text: rest }]] : [];
  });
}

const valuesOf = (table: readonly [string, Said][], name: string) =>
  table.filter(([own]) => own.toLowerCase() === name.toLowerCase()).map(([, value]) => value);

function infoOf(info: XmlElement): Info {
  const parameters = pairs(info, 'parameter');
  return {
    language: first(info, 'language')?.text,
    event: first(info, 'event'),
    eventCodes: pairs(info, 'eventCode').map(([, { text }]) => text),
    responseTypes: texts(info, 'responseType'),
    urgency: first(info, 'urgency')?.text,
    senderName: first(info, 'senderName'),
    headline: first(info, 'headline'),
    description: first(info, 'description'),
    instruction: first(info, 'instruction'),
    web: first(info, 'web'),
    contact: first(info, 'contact'),
    phoneText: valuesOf(parameters, 'CMAMlongtext')[0] ?? valuesOf(parameters, 'CMAMtext')[0],
    blockedChannels: valuesOf(parameters, 'BLOCKCHANNEL').map(({ text }) => text),
    areas: all(info, 'area').flatMap((area) => texts(area, 'areaDesc')),
    onset: first(info, 'onset')?.text,
    expires: first(info, 'expires')?.text,
    attachments: all(info, 'resource').map(({ line, column, children }) => {
      const text = children.find(({ name }) => name === 'resourceDesc')?.text.trim() || 'file';
      return { text, line, column };
    }),
  };
}

/** Extended messages, separated by blanks, each `sender,identifier,sent`. */
const referencesOf = (alert: XmlElement): Reference[] =>
  texts(alert, 'references').flatMap((list) =>
    list.split(/\s+/).flatMap((entry) => {
      const [, identifier = '', sent = ''] = entry.split(',');
      return identifier ? [{ identifier, sent }] : [];
    }),
  );

function candidateOf(alert: XmlElement): Candidate {
  const field = (name: string) => first(alert, name);
  return messageCandidate({
    line: alert.line,
    column: alert.column,
    identifier: field('identifier'),
    sender: field('sender'),
    sent: field('sent'),
    status: field('status'),
    msgType: field('msgType'),
    scope: field('scope'),
    references: referencesOf(alert),
    infos: all(alert, 'info').map(infoOf),
  });
}

/** The alerts of an XML document, by themselves or in an envelope such as Atom's. */
export function capCandidates(text: string): Candidates {
  const alerts = readXml(text, ({ local, uri }) => local === 'alert' && NAMESPACE.test(uri));
  if (!Array.isArray(alerts)) return alerts;
  if (alerts.length) return alerts.map(candidateOf);
  const message =
    'no alert in here: no element called "alert" of CAP 1.0, 1.1 or 1.2. A list of links to alerts holds none itself.';
  return conversionProblem('no-alert', message, { line: 1, column: 1 });
}
