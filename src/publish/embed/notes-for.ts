import type { EmbedForm } from '../embed-code.js';

/** What the sentences depend on. */
export interface NoteFacts {
  readonly form: EmbedForm;
  /** What the list of feeds has to have; nothing if it has it. */
  readonly feed: { readonly id: string; readonly address: string } | undefined;
  /** What the code has in a `style` attribute. */
  readonly style: string | undefined;
  /** The script that gives a frame its height. */
  readonly script: string;
  /** What a frame's address can't carry. */
  readonly lost: readonly string[];
  readonly isPinned: boolean;
}

const frameNotes = ({ feed, script, lost }: NoteFacts): (string | false)[] => [
  feed !== undefined &&
    `The frame shows the feeds on a list, and no others. Add this to feeds.json, beside frame.html: "${feed.id}": "${feed.address}"`,
  `A frame keeps its height. If your site takes scripts, add this line too, and the frame gets as tall as what is in it: ${script}`,
  lost.length > 0 && `A frame can not carry these, so they are left out: ${lost.join(', ')}.`,
];

const pinnedNotes = (form: EmbedForm): string[] => [
  'This page gets no corrections until you change the code.',
  ...(form === 'script' || form === 'placeholder'
    ? [
        'The check covers embed.js. The banner that embed.js loads comes from the same folder, without a check of its own.',
      ]
    : []),
  ...(form === 'frame' ? ['A browser can not check a frame. It shows the version of its folder.'] : []),
];

/** What to know and do beside pasting, in sentences. */
export function notesFor(facts: NoteFacts): readonly string[] {
  const { form, style, isPinned } = facts;
  if (form === 'snapshot') {
    return [
      'This copy does not change. When the news changes, paste a new one, and take it out when the outage is over.',
    ];
  }
  if (form === 'frame')
    return [...frameNotes(facts), ...(isPinned ? pinnedNotes(form) : [])].filter((note) => note !== false);
  const place = form === 'placeholder' ? 'div.outage-banner' : 'outage-banner';
  return [
    ...(isPinned ? pinnedNotes(form) : []),
    ...(style ? [`If your site allows no style attributes, put this into its style sheet: ${place} { ${style} }`] : []),
    'If your policy requires Trusted Types, allow this name: trusted-types outage-banner',
  ];
}
