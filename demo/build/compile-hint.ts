import type { Plugin } from 'vite';

/**
 * Has Chromium (136 and later) compile the whole script on the thread that receives it. Without the hint it reads functions over
 * for later, and compiles each when it is called, on the page's main thread; of a banner nearly all are called at once. To other
 * browsers it is a comment (explicit compile hints, https://v8.dev/blog/explicit-compile-hints).
 */
export const compileHint = (environment: string): Plugin => ({
  name: 'compile-hint',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === environment,
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    }
  },
});
