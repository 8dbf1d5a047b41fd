import type { Plugin } from 'vite';

/** Takes the bundlers' notes for other bundlers out of a script that goes to readers as it is. */
export const withoutAnnotations = (environment: string): Plugin => ({
  name: 'without-annotations',
  applyToEnvironment: ({ name }) => name === environment,
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = chunk.code.replaceAll('/* @__PURE__ */', '');
    }
  },
});
