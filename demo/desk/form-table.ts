/** How a field is edited. `words` are a Text of the format: of those only the feed's own language is changed. */
export type Kind =
  | 'words'
  | 'long-words'
  | 'line'
  | 'long'
  | 'choice'
  | 'time'
  | 'address'
  | 'source'
  | 'contact'
  | 'items'
  | 'seconds'
  | 'numbers'
  | 'status';

export interface FieldRow {
  readonly name: string;
  readonly kind: Kind;
  readonly label: string;
  readonly hint?: string;
  readonly options?: readonly (readonly [value: string, label: string])[];
  /** What an absent field means, where a document may also say it. */
  readonly usual?: string;
  readonly isNeeded?: boolean;
  /** Behind "More about this". */
  readonly isRare?: boolean;
}

export interface SectionRow {
  /** Of the element, for links to it. */
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  /** The list or record of the document that it is about; without one, its fields are the document's own. */
  readonly at?: string;
  /** What one entry of the list is called. */
  readonly entry?: string;
  /** The field of an entry that it is known by. */
  readonly named?: string;
  readonly fields: readonly FieldRow[];
  /** Closed at first, unless there is something in it. */
  readonly isFolded?: boolean;
}

const source: FieldRow = { name: 'source', kind: 'source', label: 'Who said so', hint: 'The name of the source.' };
const id: FieldRow = {
  name: 'id',
  kind: 'line',
  label: 'Id',
  hint: 'Only for machines. Leave it as it is.',
  isRare: true,
};
const language: FieldRow = {
  name: 'language',
  kind: 'line',
  label: 'Language of these words',
  hint: 'A short code, such as en or es. Empty: that of the feed.',
  isRare: true,
};

/** The form, in the order of need. */
export const formTable: readonly SectionRow[] = [
  {
    id: 'outage',
    title: 'The outage',
    fields: [
      { name: 'status', kind: 'status', label: 'What happens when people call 911?', isNeeded: true },
      {
        name: 'affected',
        kind: 'words',
        label: 'Who this is for',
        hint: 'A place, such as “All of Massachusetts”. It shows beside the status everywhere.',
        isNeeded: true,
      },
      { name: 'headline', kind: 'words', label: 'Headline', hint: 'Your own sentence.', isNeeded: true },
      { name: 'summary', kind: 'long-words', label: 'Summary', hint: 'One to three sentences.' },
    ],
  },
  {
    id: 'numbers',
    title: 'Numbers to call instead',
    hint: 'In the order in which they show. Only numbers that answer emergency calls.',
    at: 'contacts',
    entry: 'place',
    named: 'area',
    fields: [
      { name: 'area', kind: 'words', label: 'Place', isNeeded: true },
      { name: 'agency', kind: 'words', label: 'Who answers' },
      { name: 'numbers', kind: 'numbers', label: 'Number', isNeeded: true },
      source,
      {
        name: 'status',
        kind: 'choice',
        label: 'Can it be called?',
        usual: 'active',
        options: [
          ['', 'Yes'],
          ['unverified', 'Not checked yet'],
          ['unreachable', 'Does not answer'],
          ['withdrawn', 'No: do not call'],
        ],
        isRare: true,
      },
      { name: 'note', kind: 'words', label: 'Note', isRare: true },
      { name: 'hours', kind: 'words', label: 'Hours', isRare: true },
      {
        name: 'covers',
        kind: 'items',
        label: 'Towns and postal codes',
        hint: 'For the search. Put commas between them.',
        isRare: true,
      },
      { name: 'verifiedAt', kind: 'time', label: 'Last checked', isRare: true },
      id,
    ],
  },
  {
    id: 'guidance',
    title: 'What to do',
    hint: 'Steps, in order. Without any, banners say: call your local police, fire, or ambulance number.',
    at: 'guidance',
    entry: 'step',
    named: 'text',
    fields: [
      { name: 'text', kind: 'long-words', label: 'What to do', isNeeded: true },
      { name: 'area', kind: 'words', label: 'Only in', hint: 'Empty: everywhere.' },
      source,
      {
        name: 'kind',
        kind: 'choice',
        label: 'Kind',
        usual: 'do',
        options: [
          ['', 'A step, with a number'],
          ['info', 'Good to know, without one'],
        ],
        isRare: true,
      },
      id,
    ],
  },
  {
    id: 'services',
    title: 'What works and what does not',
    at: 'services',
    entry: 'line',
    named: 'area',
    isFolded: true,
    fields: [
      {
        name: 'state',
        kind: 'choice',
        label: 'State',
        isNeeded: true,
        options: [
          ['', 'Choose'],
          ['down', 'Down'],
          ['intermittent', 'Works at times'],
          ['working', 'Works'],
          ['unknown', 'Not known'],
        ],
      },
      {
        name: 'channel',
        kind: 'choice',
        label: 'What',
        options: [
          ['', 'All of it'],
          ['voice', 'Voice calls'],
          ['mobile', 'Calls from mobile phones'],
          ['landline', 'Calls from landlines'],
          ['text', 'Text messages'],
          ['tty', 'TTY'],
          ['relay', 'Relay'],
        ],
      },
      { name: 'area', kind: 'words', label: 'Where' },
      { name: 'carrier', kind: 'line', label: 'Phone company' },
      { name: 'note', kind: 'words', label: 'Note', isRare: true },
      { ...source, isRare: true },
    ],
  },
  {
    id: 'alerts',
    title: 'Official alerts',
    hint: 'Word for word, as they were sent.',
    at: 'alerts',
    entry: 'alert',
    named: 'issuer',
    isFolded: true,
    fields: [
      { name: 'text', kind: 'long', label: 'Its words', isNeeded: true },
      { name: 'issuer', kind: 'line', label: 'Who sent it', isNeeded: true },
      { name: 'channel', kind: 'line', label: 'How it was sent', hint: 'For example: to mobile phones.' },
      { name: 'sentAt', kind: 'time', label: 'Sent' },
      { ...source, isRare: true },
      language,
      id,
    ],
  },
  {
    id: 'quotes',
    title: 'What officials say',
    hint: 'Word for word.',
    at: 'quotes',
    entry: 'quote',
    named: 'speaker',
    isFolded: true,
    fields: [
      { name: 'text', kind: 'long', label: 'Their words', isNeeded: true },
      { name: 'speaker', kind: 'line', label: 'Who', hint: 'A person or an organization is needed.' },
      { name: 'organization', kind: 'line', label: 'Organization' },
      { name: 'setting', kind: 'words', label: 'Where it was said', hint: 'For example: news conference.' },
      { name: 'saidAt', kind: 'time', label: 'When' },
      { name: 'role', kind: 'words', label: 'Their office', isRare: true },
      { name: 'url', kind: 'address', label: 'Link to it', isRare: true },
      { ...source, isRare: true },
      language,
      id,
    ],
  },
  {
    id: 'timeline',
    title: 'How it unfolds',
    at: 'timeline',
    entry: 'event',
    named: 'text',
    isFolded: true,
    fields: [
      { name: 'text', kind: 'long-words', label: 'What happened', isNeeded: true },
      { name: 'time', kind: 'time', label: 'When' },
      source,
      id,
    ],
  },
  {
    id: 'corrections',
    title: 'Corrections',
    hint: 'What was wrong before.',
    at: 'corrections',
    entry: 'correction',
    named: 'text',
    isFolded: true,
    fields: [
      { name: 'text', kind: 'long-words', label: 'What was wrong, and what is right', isNeeded: true },
      { name: 'was', kind: 'line', label: 'Before', hint: 'The old words or number. They show struck through.' },
      { name: 'contact', kind: 'contact', label: 'About the number of' },
      {
        name: 'severity',
        kind: 'choice',
        label: 'How grave',
        usual: 'minor',
        options: [
          ['', 'A correction'],
          ['danger', 'Danger: nobody must call this place’s numbers'],
        ],
      },
      { name: 'time', kind: 'time', label: 'When' },
      id,
    ],
  },
  {
    id: 'sources',
    title: 'Sources',
    hint: 'A name that you write under “Who said so” is added here by itself.',
    at: 'sources',
    entry: 'source',
    named: 'name',
    isFolded: true,
    fields: [
      { name: 'name', kind: 'line', label: 'Name', isNeeded: true },
      { name: 'url', kind: 'address', label: 'Link' },
      { ...id, isNeeded: true },
    ],
  },
  {
    id: 'publisher',
    title: 'Who publishes this',
    at: 'publisher',
    isFolded: true,
    fields: [
      { name: 'name', kind: 'line', label: 'Name' },
      { name: 'url', kind: 'address', label: 'Link' },
      { name: 'corrections', kind: 'address', label: 'Where readers report a wrong number' },
    ],
  },
  {
    id: 'links',
    title: 'Links',
    at: 'links',
    entry: 'link',
    named: 'text',
    isFolded: true,
    fields: [
      { name: 'text', kind: 'words', label: 'Words', isNeeded: true },
      { name: 'url', kind: 'address', label: 'Address', isNeeded: true },
    ],
  },
  {
    id: 'times',
    title: 'Times',
    isFolded: true,
    fields: [
      { name: 'startedAt', kind: 'time', label: 'The outage began' },
      { name: 'restoredAt', kind: 'time', label: '911 worked again' },
      {
        name: 'expires',
        kind: 'time',
        label: 'Not to be trusted after',
        hint: 'Empty: three hours after you publish. Then banners say that this may be over.',
      },
    ],
  },
  {
    id: 'advanced',
    title: 'For experts',
    isFolded: true,
    fields: [
      {
        name: 'id',
        kind: 'line',
        label: 'Id of the outage',
        hint: 'Never changes while the outage lasts.',
        isNeeded: true,
      },
      { name: 'label', kind: 'words', label: 'Label', hint: 'Empty: “Developing story”.' },
      { name: 'service', kind: 'line', label: 'The number that is out', hint: 'Empty: 911.' },
      { name: 'language', kind: 'line', label: 'Language', hint: 'Of plain words. Empty: en.' },
      { name: 'country', kind: 'line', label: 'Country', hint: 'Two capital letters. Empty: US.' },
      { name: 'refresh', kind: 'seconds', label: 'Seconds between looks', hint: '10 to 3600. Empty: 30.' },
      {
        name: 'mode',
        kind: 'choice',
        label: 'Is this real?',
        usual: 'live',
        options: [
          ['', 'Yes'],
          ['exercise', 'No, an exercise'],
        ],
      },
    ],
  },
];
