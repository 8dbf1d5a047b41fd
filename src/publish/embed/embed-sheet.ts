import { EMBED_FORMS, type EmbedCode, type EmbedForm, type EmbedOptions, embedCode } from '../embed-code.js';

const TITLES: Readonly<Record<EmbedForm, string>> = {
  tag: 'A. The tag: in an article about one outage',
  script: 'B. One script: on a homepage, all year. The banner comes where it stands',
  placeholder: 'C. A placeholder: where the editing system takes scripts out',
  frame: 'D. A frame: where nothing but an address is taken',
  snapshot: 'E. A copy without scripts: where nothing else is taken',
};

const remark = (words: string) => `<!-- ${words} -->\n`;

const sectionOf = ({ form, code, policy, notes }: EmbedCode, isPinned: boolean) =>
  [
    remark(`${TITLES[form]}${isPinned ? '. Pinned to one version' : ''}`),
    code,
    ...(policy.length ? [remark(`Content-Security-Policy: ${policy.join('; ')}`)] : []),
    ...notes.map(remark),
  ].join('');

/** All forms that there are, one below the other: HTML, with what else is to know in remarks. */
export function embedSheet(options: EmbedOptions): string {
  const isPinned = options.pinned !== undefined;
  return EMBED_FORMS.filter((form) => !(isPinned && form === 'snapshot'))
    .flatMap((form) => embedCode(form, options) ?? [])
    .map((got) => sectionOf(got, isPinned))
    .join('\n');
}
