import type { Plugin } from 'vite';

/** Escapes what is not ASCII in the built scripts, for pages without a charset. Oxc's minifier undoes escapes in the source. */
export const ascii = (): Plugin => ({
  name: 'ascii',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(
        /[\u0080-\uffff]/g,
        (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
});
