/** The colours, as in the design; a test computes the contrast of every pair that is used. */
export const tokens = {
  light: {
    ink: '#14181d',
    muted: '#44505c',
    surface: '#fff',
    sunken: '#f4f6f8',
    line: '#d3dae1',
    link: '#084488',
    notice: '#fff3cd',
    'on-notice': '#3d2f00',
    'tint-down': '#fdeeed',
    'tint-partial': '#fdf3e6',
  },
  dark: {
    ink: '#eef1f4',
    muted: '#b3bdc8',
    surface: '#15191e',
    sunken: '#1e242b',
    line: '#39424c',
    link: '#8fc1ff',
    notice: '#332a10',
    'on-notice': '#ffe9a8',
    'tint-down': '#2b1719',
    'tint-partial': '#2a2013',
  },
} as const;

export const accents = {
  light: { down: '#a4161a', partial: '#6d3b00', restored: '#0f5132' },
  dark: { down: '#9c171b', partial: '#6d3b00', restored: '#0f5132' },
  on: '#fff',
} as const;

/** What a page may set, as `--outage-banner-…`. */
const THEMEABLE = ['ink', 'muted', 'surface', 'sunken', 'line', 'link'];

const declared = (theme: 'light' | 'dark') =>
  [
    ...Object.entries(tokens[theme]).map(([name, colour]) =>
      THEMEABLE.includes(name) ? `--_${name}:var(--outage-banner-${name},${colour})` : `--_${name}:${colour}`,
    ),
    ...Object.entries(accents[theme]).map(([name, colour]) => `--_${name}:${colour}`),
    `color-scheme:${theme}`,
  ].join(';');

/** The colours as a style sheet. The names are the banner's own, or a page's would come in. */
export const tokenStyles = `.banner{${declared('light')}}.dark{${declared('dark')}}@media(prefers-color-scheme:dark){.auto{${declared('dark')}}}`;
