import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { ascii } from './demo/build/ascii.ts';
import { executable } from './demo/build/executable.ts';
import { guardedLit } from './demo/build/guarded-lit.ts';
import { languageFiles } from './demo/build/language-files.ts';
import { schemaFile } from './demo/build/schema-file.ts';
import { templateWhitespace } from './demo/build/template-whitespace.ts';
import { demoFeeds } from './demo/server/feed-server.ts';
import { demoRoutes } from './demo/server/routes.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One self-contained module, so that one `integrity` covers it. Terser, as it writes 2 % less than Oxc. */
const script: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    copyPublicDir: true,
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true } },
    lib: { entry: at('src/index.ts'), formats: ['es'], fileName: () => 'outage-banner.js' },
  },
};

/** A script of one file beside the banner. */
const beside = (name: 'embed' | 'frame', format: 'iife' | 'es'): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    ...script.build,
    emptyOutDir: false,
    copyPublicDir: false,
    lib: { entry: at(`src/embed/${name}.ts`), formats: [format], name, fileName: () => `${name}.js` },
  },
});

/** The demo pages, which load the built banner from beside them. */
const client: EnvironmentOptions = {
  build: {
    outDir: at('dist'),
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: { input: ['index', 'article', 'town'].map((page) => at(`demo/${page}.html`)) },
  },
};

/** The command line: one file with all that it needs, for Node. */
const cli: EnvironmentOptions = {
  consumer: 'server',
  resolve: { noExternal: true },
  build: {
    outDir: at('dist'),
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node20.19',
    rolldownOptions: {
      input: { cli: at('src/cli/main.ts') },
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
};

export default defineConfig({
  base: './',
  build: { target: ['chrome105', 'edge105', 'firefox110', 'safari16.4'] },
  plugins: [
    ascii(),
    guardedLit(),
    templateWhitespace(),
    languageFiles(),
    schemaFile(),
    executable('cli.js'),
    demoRoutes(),
    demoFeeds(at('public/feeds')),
  ],
  environments: { script, embed: beside('embed', 'iife'), frame: beside('frame', 'es'), client, cli },
  builder: {
    async buildApp(builder) {
      for (const name of ['script', 'embed', 'frame', 'client', 'cli'])
        await builder.build(builder.environments[name]!);
    },
  },
});
