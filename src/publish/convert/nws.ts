import { isObject } from '../../feed/shape.js';
import type { Candidate, Candidates } from './conversion.js';
import { conversionProblem } from './conversion-problem.js';
import { jsonSaid, jsonTexts } from './json-said.js';
import type { Info, Reference, Said } from './message.js';
import { messageCandidate } from './message-candidate.js';

type Fields = Readonly<Record<string, unknown>>;
interface Found {
  readonly fields: Fields;
  readonly pointer: string;
}

const alertIn = (value: unknown): Fields | undefined =>
  isObject(value) && (Object.hasOwn(value, 'messageType') || value['@type'] === 'wx:Alert') ? value : undefined;

/**
 * The alerts of a document of api.weather.gov: GeoJSON, one or a collection, or the same as JSON-LD; nothing where it is none.
 * What is no alert in a collection is left aside.
 */
export function nwsAlerts(document: Fields): readonly Found[] | undefined {
  const only = [
    { fields: alertIn(document), pointer: '' },
    { fields: alertIn(document.properties), pointer: '/properties' },
  ];
  const isCollection = document.type === 'FeatureCollection';
  const list = isCollection ? document.features : document['@graph'];
  const found = (Array.isArray(list) ? list : []).map((item: unknown, index) => ({
    fields: alertIn(isCollection && isObject(item) ? item.properties : item),
    pointer: isCollection ? `/features/${index}/properties` : `/@graph/${index}`,
  }));
  const alerts = [...only, ...found].flatMap(({ fields, pointer }) => (fields ? [{ fields, pointer }] : []));
  return alerts.length || Array.isArray(list) ? alerts : undefined;
}

const table = (value: unknown): Fields => (isObject(value) ? value : {});

/** The first line may be what the message is called on its way, such as FFWEWX. */
const withoutProduct = (said: Said | undefined, product: string | undefined): Said | undefined =>
  said && product && said.text.startsWith(`${product}\n`)
    ? { ...said, text: said.text.slice(product.length).trim() }
    : said;

function infoOf({ fields, pointer }: Found): Info {
  const said = (name: string) => jsonSaid(fields, name, pointer);
  const parameters = table(fields.parameters);
  const parameter = (name: string) => jsonSaid({ ...[parameters[name]].flat() }, '0', `${pointer}/parameters/${name}`);
  return {
    language: said('language')?.text,
    event: said('event'),
    eventCodes: Object.values(table(fields.eventCode)).flatMap(jsonTexts),
    responseTypes: jsonTexts(fields.response),
    urgency: said('urgency')?.text,
    senderName: said('senderName'),
    headline: said('headline'),
    description: withoutProduct(said('description'), parameter('AWIPSidentifier')?.text),
    instruction: said('instruction'),
    web: said('web'),
    contact: said('contact'),
    phoneText: parameter('CMAMlongtext') ?? parameter('CMAMtext'),
    blockedChannels: jsonTexts(parameters.BLOCKCHANNEL),
    areas: jsonTexts(fields.areaDesc),
    onset: said('onset')?.text,
    expires: said('expires')?.text,
    attachments: [],
  };
}

const referencesOf = (value: unknown): Reference[] =>
  (Array.isArray(value) ? value : []).flatMap((entry: unknown) => {
    const { identifier, sent } = table(entry);
    return typeof identifier === 'string' ? [{ identifier, sent: `${sent}` }] : [];
  });

function candidateOf(found: Found): Candidate {
  const { fields, pointer } = found;
  const said = (name: string) => jsonSaid(fields, name, pointer);
  return messageCandidate({
    pointer,
    identifier: said('id'),
    sender: said('sender'),
    sent: said('sent'),
    status: said('status'),
    msgType: said('messageType'),
    // The weather service publishes nothing else, and older alerts don't say so.
    scope:
      said('scope') ?? (fields.scope === undefined || fields.scope === null ? { text: 'Public', pointer } : undefined),
    references: referencesOf(fields.references),
    infos: [infoOf(found)],
  });
}

/** The alerts of a document of the National Weather Service. */
export function nwsCandidates(document: Fields): Candidates {
  const alerts = nwsAlerts(document);
  if (!alerts)
    return conversionProblem('unknown-format', 'this is no GeoJSON of the weather service.', { pointer: '' });
  if (alerts.length) return alerts.map(candidateOf);
  return conversionProblem(
    'no-alert',
    'no alert in here. That is no all-clear: an alert may have run out, or never have come.',
    { pointer: '' },
  );
}
