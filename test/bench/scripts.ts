import { readFileSync } from 'node:fs';
import { bundled } from './bundled.ts';
import { peerScript } from './peers/installed.ts';

const built = (name: string): string => readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');

/** The built banner. */
export const bannerScript = (): string => built('outage-banner.js');

/** The classic script for everywhere. */
export const embedScript = (): string => built('embed.js');

/** The banner by hand, which changes what has changed. */
export const floorScript = (): Promise<string> => bundled('floor/floor.ts');

/** The banner by hand, which makes its markup anew at each change. */
export const rebuiltScript = (): Promise<string> => bundled('floor/rebuilt.ts');

/** Lit with one element that says one thing. */
export const bareLitScript = (): Promise<string> => bundled('peers/bare-lit.ts');

/** All that a page with a `<va-banner>` downloads, as one script. */
export const vaBannerScript = (): Promise<string> => bundled('peers/va-banner.js');

/** As its README has it loaded, without the polyfill that stands beside it there. */
export const atlassianScript = (): string => peerScript('@statuspage/status-widget/dist/index.js');

/** Superdesk's live blog, as its default theme carries it. */
export const liveblogScript = (): string => peerScript('liveblog/package/dist/default-d72507300a.js');

/** A script that marks its start as its first statement; a hint for the browser stays in the first line. */
export const marked = (script: string): string => script.replace(/^(\/\/#.*\n)?/, '$1performance.mark("start");');
