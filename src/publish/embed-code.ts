import { feedName } from './embed/feed-name.js';
import { insideFor } from './embed/inside-for.js';
import { type NoteFacts, notesFor } from './embed/notes-for.js';
import { type Attribute, openingTag } from './embed/opening-tag.js';
import { policyForBanner, policyForFrame } from './embed/policy-for.js';

/** The ways on to a page: the tag, one script, a placeholder with a script, a frame, and a copy that nothing changes. */
export const EMBED_FORMS = ['tag', 'script', 'placeholder', 'frame', 'snapshot'] as const;
export type EmbedForm = (typeof EMBED_FORMS)[number];

/** A folder of built files that never changes, as `integrity.json` beside them names it. */
export interface Pinned {
  readonly folder: string;
  /** The value of an `integrity` attribute (Subresource Integrity), by file. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** What code is made of. Addresses are those that `usableAddress` lets through. */
export interface EmbedOptions {
  /** The feed's address, and spares, separated by spaces. */
  readonly src: string;
  /** The folder with the built files: an address that ends with a slash. */
  readonly scriptBase: string;
  /** The tag's attributes but `src`, in their order; of one without a value, an empty string. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Colours in CSS, by the end of the custom property's name: `accent`. */
  readonly colours?: Readonly<Record<string, string>>;
  /** What `npx outage-banner snapshot` prints, to stand inside. */
  readonly snapshot?: string;
  /** Without it, the page follows updates. */
  readonly pinned?: Pinned;
  /** The number that is out; without it, 911. */
  readonly service?: string;
  /** The feed's name in `feeds.json`; without it, that of its file. */
  readonly feedId?: string;
  /** That list is known to have it. */
  readonly isListed?: boolean;
}

/** Something to paste, and what has to be known of it. */
export interface EmbedCode {
  readonly form: EmbedForm;
  /** HTML. */
  readonly code: string;
  /** What a Content-Security-Policy has to allow, a directive each. */
  readonly policy: readonly string[];
  /** What else to do or to know, in sentences. */
  readonly notes: readonly string[];
}

/** The attributes that a frame's address takes, as the frame page reads them. */
const FRAMED = ['layout', 'sections', 'area', 'theme', 'lang', 'heading-level', 'max-numbers'];

const styled = (...pieces: readonly (string | false | undefined)[]) => pieces.filter(Boolean).join('; ') || undefined;

/** All that the forms share. */
function partsOf(options: EmbedOptions) {
  const { src, scriptBase, attributes = {}, colours = {}, pinned } = options;
  const base = pinned ? `${scriptBase}${pinned.folder}/` : scriptBase;
  const own = Object.entries(attributes).map(([name, value]): Attribute => [name, value || true]);
  const asData = own.map(([name, value]): Attribute => [`data-${name}`, value]);
  const paint = styled(...Object.entries(colours).map(([name, value]) => `--outage-banner-${name}: ${value}`));
  // The room of the smallest card: what stands below stays where it is. A bar or a list of numbers reserves none.
  const room = (attributes.layout ?? 'card') === 'card' && 'min-height: 36em';
  const script = (file: string, kind: Attribute, more: readonly Attribute[] = []) => {
    const checked: Attribute[] = pinned
      ? [
          ['integrity', pinned.integrity[file] ?? ''],
          ['crossorigin', true],
        ]
      : [];
    return `${openingTag('script', [kind, ['src', base + file], ...checked, ...more])}</script>`;
  };
  return { src, base, own, asData, paint, room, script, inside: insideFor(options) };
}

type Parts = ReturnType<typeof partsOf>;

const around = (opening: string, inside: string, element: string) =>
  `${opening}${inside && `\n${inside}\n`}</${element}>`;

/** What stands in a style attribute. */
function styleOf(form: EmbedForm, { room, paint }: Parts): string | undefined {
  if (form === 'tag') return styled(room && 'display: block', room, paint);
  return form === 'placeholder' ? styled(room, paint) : styled(form === 'script' && paint);
}

function tag(parts: Parts): string {
  const { src, own, script, inside } = parts;
  const opening = openingTag('outage-banner', [['src', src], ...own, ['style', styleOf('tag', parts)]]);
  return `${script('outage-banner.js', ['type', 'module'])}\n${around(opening, inside, 'outage-banner')}`;
}

const oneScript = (parts: Parts): string =>
  parts.script(
    'embed.js',
    ['async', true],
    [['data-src', parts.src], ...parts.asData, ['data-style', styleOf('script', parts)]],
  );

function placeholder(parts: Parts): string {
  const { src, asData, script, inside } = parts;
  const attributes: Attribute[] = [['class', 'outage-banner'], ['data-src', src], ...asData];
  const opening = openingTag('div', [...attributes, ['style', styleOf('placeholder', parts)]]);
  const once = script('embed.js', ['async', true]);
  return `${around(opening, inside, 'div')}\n\n<!-- once, in the theme's footer -->\n${once}`;
}

/** Its size stands in attributes, which policies without inline styles leave. */
function frame(
  { base }: Parts,
  { src, attributes = {}, service = '911', feedId = feedName(src) }: EmbedOptions,
): string {
  const query = new URLSearchParams({ feed: feedId });
  for (const name of FRAMED) if (attributes[name]) query.set(name, attributes[name]);
  const opening = openingTag('iframe', [
    ['title', `${service} outage`],
    ['width', '100%'],
    ['height', attributes.layout === 'bar' ? '64' : '640'],
    ['style', 'border: 0'],
    ['src', `${base}frame.html?${query}`],
  ]);
  return `${opening}</iframe>`;
}

function codeOf(form: EmbedForm, parts: Parts, options: EmbedOptions): string | undefined {
  if (form === 'tag') return tag(parts);
  if (form === 'script') return oneScript(parts);
  if (form === 'placeholder') return placeholder(parts);
  return form === 'frame' ? frame(parts, options) : options.snapshot?.trim();
}

/** The code of one form, or nothing for a copy where there is no snapshot. Values are escaped as HTML has it. */
export function embedCode(form: EmbedForm, options: EmbedOptions): EmbedCode | undefined {
  const parts = partsOf(options);
  const code = codeOf(form, parts, options);
  if (code === undefined) return;
  const { src, scriptBase, attributes = {}, pinned, feedId = feedName(src) } = options;
  const feeds = src.split(/\s+/);
  const facts: NoteFacts = {
    form,
    feed: options.isListed ? undefined : { id: feedId, address: feeds[0]! },
    style: styleOf(form, parts),
    script: parts.script('embed.js', ['async', true]),
    lost: Object.keys(attributes)
      .filter((name) => !FRAMED.includes(name))
      .concat(parts.paint ? ['colours'] : []),
    isPinned: pinned !== undefined,
  };
  const policies = { frame: policyForFrame(scriptBase), snapshot: [] };
  const policy = form === 'frame' || form === 'snapshot' ? policies[form] : policyForBanner(scriptBase, feeds);
  return { form, code: `${code}\n`, policy, notes: notesFor(facts) };
}
