import type { EmbedForm } from '../../src/publish/embed-code.ts';
import type { ShownColour } from './colours.ts';

const colours: Readonly<Record<ShownColour, string>> = {
  accent: 'Band at the top',
  'on-accent': 'Words on the band',
  surface: 'Background',
  ink: 'Words',
  link: 'Numbers and links',
  muted: 'Grey words',
  sunken: 'Grey boxes',
};

interface FormWords {
  readonly name: string;
  readonly hint: string;
}

const forms: Readonly<Record<EmbedForm, FormWords>> = {
  tag: { name: 'A tag', hint: 'For an article. Your site takes scripts and tags.' },
  script: {
    name: 'One script',
    hint: 'For a homepage, all year. The banner comes where the script stands. On a calm day it takes no room.',
  },
  placeholder: {
    name: 'A placeholder and a script',
    hint: 'The editor takes scripts out, as in WordPress. Someone else adds the script to the site once.',
  },
  frame: { name: 'A frame', hint: 'Your site takes only an address, or puts code into a frame.' },
  snapshot: { name: 'A copy without scripts', hint: 'If nothing else works. It does not change by itself.' },
};

/** Everything that the page says, in one place. */
export const words = {
  lead: 'Fill in what you know. Look at the banner. Copy the code, and paste it into your page.',
  share: 'All that you fill in is in the address of this page. Send the address to a colleague to show your choices.',
  parts: 'Parts of this page',

  feed: 'The feed',
  src: 'Address of the feed',
  srcHint: 'The newsroom or the state gives you this address. It begins with https:// and often ends with .json.',
  srcNeeded: 'Fill in the address of the feed, or pick one from the list.',
  srcForm: 'This address can not be used. It has to begin with https://.',
  sample: 'Or pick one from this site',
  sampleNone: 'None: my own address',
  key: 'Key of the publisher',
  keyHint:
    'Only for a feed that is signed. The publisher gives you the key; take it from nobody else. Then your page shows nothing that was not signed with it. Two keys: leave a space between them.',
  keyForm: 'This is not a key. A key has 87 letters and digits, and begins with B. Until it is right there is no code.',
  keyUnsigned: 'This feed is not signed, so with a key your page would not show it.',
  keyOther: 'This feed is not signed with this key, so your page would not show it. Ask the publisher.',
  keyWanted:
    'This feed is signed. With the key of the publisher, nobody else can put a number into your banner. Ask for it.',
  looking: 'Reading the feed …',
  unreachable:
    'We can not reach this address. Check the spelling. If it is right, ask the owner if the feed allows other sites to read it (the header Access-Control-Allow-Origin: *).',
  status: (status: number) => `The address answers with an error (${status}). Check the spelling, or ask the owner.`,
  tooLarge: 'What stands at this address is too large for a feed.',
  refused: 'Readers would not see this feed. Ask the owner to mend it:',
  reported: 'The feed can be used, but parts of it are left out or are not as they should be. Tell the owner:',
  hints: (count: number) => (count === 1 ? '1 hint for the owner' : `${count} hints for the owner`),
  fine: 'The feed can be read.',
  numbers: (count: number) => (count === 1 ? 'It has 1 contact.' : `It has ${count} contacts.`),
  statuses: {
    none: 'It says: all is well.',
    unconfirmed: 'It says: we do not know if the service works.',
    down: 'It says: the service is down.',
    partial: 'It says: some calls may fail.',
    restored: 'It says: the service is back.',
    withdrawn: 'It says: there was no outage.',
  },
  exercise: 'This feed is an exercise. Pages do not show it, only this preview does.',

  own: 'Your town’s own number',
  ownLead: 'It comes first in the banner while the outage is on. People will call it, so check each digit.',
  name: 'Whose number it is',
  nameHint: 'For example: Ware police and fire dispatch',
  number: 'Phone number',
  numberHint: 'The number that works when 911 does not. For example: 413-555-0130',
  nameNeeded: 'Say whose number it is. Until then the number is not in the code.',
  numberNeeded: 'Fill in the number. Until then it is not in the code.',
  numberForm:
    'This is not a whole number that people can call while the service is out. Write the area code and the number, like 413-555-0130. Until then it is not in the code.',
  numberText: 'The banner shows this number, but phones can not dial it with one tap.',
  dialled: 'Phones will dial:',
  try: 'Call it from another phone to check it.',

  looks: 'How it looks',
  layout: 'Shape',
  layouts: {
    card: ['Card', 'For an article: everything, open.'],
    bar: ['Bar', 'For a homepage: one line that opens.'],
    numbers: ['Numbers', 'The news in short, and the numbers.'],
  },
  area: 'Your area',
  areaHint: 'Its number comes right under the headline.',
  areaUnknown: 'The feed does not have this area now. The banner leaves it out.',
  sections: 'Sections, from top to bottom',
  sectionNames: {
    guidance: 'What to do',
    numbers: 'Numbers to call',
    alerts: 'Official alerts',
    quotes: 'What officials said',
    timeline: 'What happened when',
  },
  up: (name: string) => `Move up: ${name}`,
  moved: (name: string, place: number) => `${name} is now number ${place}.`,
  sectionsNeeded: 'Keep at least one section.',
  lang: 'Language to start with',
  langHint: 'Readers can change it. The translations are drafts: no native reader has checked them yet.',
  langUsual: 'That of the page, or of the reader',
  theme: 'Light or dark',
  themes: { auto: 'As the reader’s device', light: 'Light', dark: 'Dark' },
  label: 'Label',
  labelHint: 'Two or three words over the headline, while the outage is on. Without them it says: Developing story.',
  headingLevel: 'Level of the headline',
  headingHint: 'One below the heading that the banner stands under. If you do not know: 2.',
  colours: 'Your colours',
  coloursHint: 'Leave them empty, and the colour says how bad it is. Write them like #14427a.',
  colour: colours,
  picker: (name: string) => `${name}: pick a colour`,
  colourForm: 'Write a # and six digits or letters from a to f, like #14427a.',
  colourContrast: (text: ShownColour, ground: ShownColour, theme: 'light' | 'dark') =>
    `“${colours[text]}” on “${colours[ground]}” is hard to read${ground === 'accent' ? '' : theme === 'dark' ? ' where the device is set to dark' : ' where the device is set to light'}. Make one lighter or darker.`,

  code: 'The code',
  form: 'What does your site take?',
  forms,
  inside: 'Put a copy of today’s news inside',
  insideHint: 'It shows where scripts do not run, and until the banner is there.',
  pinned: 'Pin it to one version',
  pinnedHint:
    'Only if you must approve each change first. The browser then checks that the script is the same. You get no corrections until you change the code.',
  pinnedMissing: 'The list of versions (integrity.json) is not beside this page, so this can not be chosen here.',
  base: 'Address of the banner’s files',
  baseHint: 'The folder with outage-banner.js. Without it: the folder of this page.',
  baseForm: 'This address can not be used. It has to begin with https://.',
  baseOwn: 'This page is not on https. Fill in an address that begins with https://.',
  codeLabel: 'Code to paste',
  noCode: 'There is no code yet. Fill in the address of the feed first.',
  noCodeBase: 'There is no code yet. Fill in the address of the banner’s files first.',
  noCodeKey: 'There is no code yet. Put the key of the publisher right first, or leave it out.',
  noCopy: 'There is no copy yet: the feed has to be read first.',
  noCopyCalm: 'There is no copy: all is well now, and a copy that says so would be wrong in the next outage.',
  copy: 'Copy the code',
  copied: 'The code is copied.',
  copyByHand: 'The code is marked. Copy it with Ctrl+C, or Command+C on a Mac.',
  policy: 'If your site has a Content Security Policy',
  policyLead: 'Add this to it:',
  copyPolicy: 'Copy these lines',
  policyCopied: 'The lines are copied.',
  notes: 'Good to know',

  preview: 'How readers see it',
  phone: 'On a phone',
  column: 'In a column',
  previewEmpty: 'The banner comes here when there is a feed.',
  previewCalm: 'All is well now, so on your page the banner takes no room. Here you see it in a sample outage.',
  previewNoSample: 'All is well now, so the banner takes no room.',
  previewOld: 'The news of this feed is old. Here you see it as if it were new.',
} as const;
