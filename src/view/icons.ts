import { svg } from 'lit';

const icon = (path: string) => svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

export const phoneIcon = icon(
  'M5 1.5 3 2.2C2 2.6 1.6 3.600 2 5c1 4 5 8 9 9 1.400.4 2.400 0 2.800-1l.7-2-3-2.200-1.800 1.200C8.200 9.300 6.700 7.800 6 6.300L7.200 4.500z',
);
export const checkIcon = icon('m2 8.500 1.500-1.500L6.500 10l6-6L14 5.500 6.500 13z');
export const alertIcon = icon('M8 1 0 15h16zM7 6h2v4H7zm0 5h2v2H7z');
