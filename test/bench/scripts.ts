import { readFileSync } from 'node:fs';
import { bundled } from './bundled.ts';

/** The built banner. */
export const bannerScript = (): string => readFileSync(new URL('../../dist/outage-banner.js', import.meta.url), 'utf8');

/** The banner by hand, which changes what has changed. */
export const floorScript = (): Promise<string> => bundled('floor/floor.ts');

/** The banner by hand, which makes its markup anew at each change. */
export const rebuiltScript = (): Promise<string> => bundled('floor/rebuilt.ts');
