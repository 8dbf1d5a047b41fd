import { namedNumber } from '../feed/named-number.js';
import { isFailure } from '../feed/problem.js';
import { embedAttributes } from '../publish/embed/attribute-table.js';
import { embedSheet } from '../publish/embed/embed-sheet.js';
import { localLink } from '../publish/embed/local-link.js';
import { usableAddress } from '../publish/embed/usable-address.js';
import { EMBED_FORMS, type EmbedForm, type EmbedOptions, embedCode } from '../publish/embed-code.js';
import type { Command, Values } from './command.js';
import { readInput } from './read-input.js';
import { readPinned } from './read-pinned.js';
import { Refusal } from './refusal.js';
import { writeOutput } from './write-output.js';

const NEEDED = 'write an address that begins with https://';

function addressOf(written: string): string {
  const address = usableAddress(written);
  if (!address) throw new Refusal(`can't use "${written}": ${NEEDED}`);
  return address;
}

/** The folder of the built files: what was said, or `/v1/` on the feed's host. */
function scriptBaseOf(feed: string, written: unknown): string {
  if (written !== undefined) return addressOf(`${written}`).replace(/\/*$/, '/');
  return /^https?:/.test(feed) ? new URL('/v1/', feed).href : '/v1/';
}

function attributesOf(values: Values): Record<string, string> {
  const given = Object.entries(embedAttributes).filter(([name]) => values[name] !== undefined);
  return Object.fromEntries(
    given.map(([name, { isRight, takes }]) => {
      const value = values[name] === true ? '' : `${values[name]}`;
      if (!isRight(value)) throw new Refusal(`--${name} can't be "${value}": ${takes}`);
      return [name, value];
    }),
  );
}

/** Says so where the site's own number would be text on the page: a wrong one must not go unseen. */
function warnOf(local: string | undefined): void {
  const number = local && namedNumber(local)?.number;
  if (!number || localLink(number)) return;
  process.stderr.write(
    `warning bad-number: "${number}" is not a phone number of the US that can be called while 911 is out. The banner shows it as text, not as a link.\n`,
  );
}

async function snapshotOf(file: unknown): Promise<string | undefined> {
  if (file === undefined) return;
  const input = await readInput(`${file}`);
  const text = isFailure(input) ? '' : input.text.trim();
  if (text.startsWith('<div class="outage-banner-snapshot"')) return text;
  throw new Refusal(`${file} is no snapshot; make one with: outage-banner snapshot FEED --out ${file}`);
}

async function pinnedFor({ pinned: isWanted }: Values) {
  const pinned = await readPinned();
  if (pinned) return pinned;
  const words = 'there is no integrity.json beside the command; npm run build writes it';
  if (isWanted) throw new Refusal(words);
  process.stderr.write(`${words}. Without it, there is no pinned code.\n`);
}

function formOf(written: unknown): EmbedForm | undefined {
  const form = EMBED_FORMS.find((name) => name === written);
  if (written !== undefined && !form)
    throw new Refusal(`knows no form "${written}"; it knows ${EMBED_FORMS.join(' ')}`);
  return form;
}

function codeAlone(form: EmbedForm, options: EmbedOptions): string {
  const got = embedCode(form, options);
  if (!got) throw new Refusal(`--form ${form} needs --snapshot FILE`);
  return got.code;
}

/** Prints what a page has to have in it for a banner, from the feed's address alone: nothing is fetched. */
export const embedCommand: Command = {
  usage: 'URL [--script-base URL] [--snapshot FILE] [--form NAME] [--pinned] [--out FILE] [--ATTRIBUTE VALUE …]',
  summary:
    'the code that puts a banner for the feed at URL on to a page, in all its forms, with what a policy has to allow',
  help: [
    ['--script-base URL', "the folder with the built files; without it, /v1/ on the feed's host"],
    ['--snapshot FILE', 'what the snapshot command has written, to stand inside'],
    ['--form NAME', `one form, as code alone: ${EMBED_FORMS.join(' ')}`],
    ['--pinned', 'pinned to one version by integrity, and no other; without it, first the code that follows updates'],
    ['--out FILE', 'where to write it, atomically; without it, standard output'],
    ...Object.entries(embedAttributes).map(
      ([name, { value, takes }]) => [`--${name}${value ? ` ${value}` : ''}`, takes] as const,
    ),
  ],
  options: {
    ...{ 'script-base': { type: 'string' }, snapshot: { type: 'string' }, form: { type: 'string' } },
    ...{ pinned: { type: 'boolean' }, out: { type: 'string' } },
    ...Object.fromEntries(
      Object.entries(embedAttributes).map(
        ([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }] as const,
      ),
    ),
  },
  files: 1,
  async run({ files: [url = ''], values }) {
    const src = addressOf(url);
    const form = formOf(values.form);
    const attributes = attributesOf(values);
    const scriptBase = scriptBaseOf(src, values['script-base']);
    const options: EmbedOptions = { src, scriptBase, attributes, snapshot: await snapshotOf(values.snapshot) };
    const pinned = values.pinned || !form ? await pinnedFor(values) : undefined;
    warnOf(attributes.local);
    const following = () => (form ? codeAlone(form, options) : embedSheet(options));
    const fixed = { ...options, pinned };
    const pieces = [
      ...(values.pinned ? [] : [following()]),
      ...(pinned ? [form ? codeAlone(form, fixed) : embedSheet(fixed)] : []),
    ];
    await writeOutput(pieces.join('\n'), values.out === undefined ? undefined : `${values.out}`);
    return 0;
  },
};
