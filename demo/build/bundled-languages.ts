import type { Plugin } from 'vite';

/** In the npm package, languages come as modules, which a page's bundler packs like any other. */
export const bundledLanguages = (environment: string): Plugin => ({
  name: 'bundled-languages',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === environment,
  resolveId(source, importer) {
    return source === './load-language.js' ? this.resolve('./load-bundled-language.js', importer) : null;
  },
});
