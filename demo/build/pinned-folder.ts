import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { integrityOf } from './integrity-of.ts';
import { ownPackage } from './own-package.ts';
import { sizeTable } from './size-table.ts';
import { weigh } from './weigh.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const NAMES = ['outage-banner.js', 'embed.js', 'frame.js', 'frame.html', 'frame.css'];

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** A name that never stands for two contents: it changes with every byte, and every name, of the files. */
export function folderName(version: string, files: Files): string {
  const contents = [...files].map(([name, content]) => `${sha256(content)} ${name}\n`).sort();
  return `v${version}-${sha256(contents.join('')).slice(0, 8)}`;
}

/** What never changes under one address. The list of feeds does: it stays beside the folder, where the frame page looks for it. */
function pinned(dist: URL): Files {
  const languages = readdirSync(new URL('lang/', dist)).map((name) => `lang/${name}`);
  return new Map(
    [...NAMES, ...languages.sort()].map((name) => {
      const content = readFileSync(new URL(name, dist));
      if (name !== 'frame.html') return [name, content];
      return [name, Buffer.from(content.toString().replace('<html ', '<html data-feeds="../feeds.json" '))];
    }),
  );
}

const isScript = ([name]: readonly [string, unknown]) => name.endsWith('.js');

/** Writes what a newsroom can host for ever, and tells what each file weighs, and the `integrity` of the scripts. */
export const pinnedFolder = (dist: URL): Plugin => ({
  name: 'pinned-folder',
  apply: 'build',
  buildApp: {
    order: 'post',
    async handler({ config }) {
      const files = pinned(dist);
      const folder = folderName(ownPackage.version, files);
      for (const [name, content] of files) {
        const path = new URL(`${folder}/${name}`, dist);
        mkdirSync(new URL('.', path), { recursive: true });
        writeFileSync(path, content);
      }
      const scripts = [...files].filter(isScript);
      const integrity = Object.fromEntries(scripts.map(([name, content]) => [name, integrityOf(content, 'sha384')]));
      writeFileSync(new URL('integrity.json', dist), `${JSON.stringify({ folder, integrity }, null, 2)}\n`);
      const weights = [...files].map(([name, content]) => weigh(name, content));
      config.logger.info(`\ndist/${folder}/\n${sizeTable(weights, integrity)}`);
    },
  },
});
