import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { ascii } from './demo/build/ascii.ts';
import { bundledLanguages } from './demo/build/bundled-languages.ts';
import { compileHint } from './demo/build/compile-hint.ts';
import { declarations } from './demo/build/declarations.ts';
import { elementData } from './demo/build/element-data.ts';
import { executable } from './demo/build/executable.ts';
import { guardedLit } from './demo/build/guarded-lit.ts';
import { languageFiles } from './demo/build/language-files.ts';
import { pinnedFolder } from './demo/build/pinned-folder.ts';
import { schemaFile } from './demo/build/schema-file.ts';
import { snapshotInside } from './demo/build/snapshot-inside.ts';
import { templateWhitespace } from './demo/build/template-whitespace.ts';
import { topPage } from './demo/build/top-page.ts';
import { withoutAnnotations } from './demo/build/without-annotations.ts';
import { demoFeeds } from './demo/server/feed-server.ts';
import { demoRoutes } from './demo/server/routes.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What is only built has nothing that the demo's server should look for beforehand. */
const onlyBuilt: EnvironmentOptions = { consumer: 'client', optimizeDeps: { noDiscovery: true } };

/** One self-contained module, so that one `integrity` covers it. Terser, as it writes 2 % less than Oxc; that no getter of ours or Lit's does anything else saves 0.1 kB. */
const script: EnvironmentOptions = {
  ...onlyBuilt,
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    copyPublicDir: true,
    minify: 'terser',
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
    },
    lib: { entry: at('src/index.ts'), formats: ['es'], fileName: () => 'outage-banner.js' },
  },
};

/** A script of one file beside the banner. */
const beside = (name: 'embed' | 'frame', format: 'iife' | 'es'): EnvironmentOptions => ({
  ...onlyBuilt,
  build: {
    ...script.build,
    emptyOutDir: false,
    copyPublicDir: false,
    lib: { entry: at(`src/embed/${name}.ts`), formats: [format], name, fileName: () => `${name}.js` },
  },
});

const PACKAGE_ENTRIES = ['index', 'element', 'feed', 'react'];

/** What bundlers and Node take: not minified, as they do that, and Lit is left to them, so that a page has one. */
const npm: EnvironmentOptions = {
  ...onlyBuilt,
  build: {
    outDir: at('dist'),
    emptyOutDir: false,
    copyPublicDir: false,
    minify: false,
    cssMinify: true,
    lib: { entry: Object.fromEntries(PACKAGE_ENTRIES.map((name) => [name, at(`src/${name}.ts`)])), formats: ['es'] },
    rolldownOptions: {
      external: /^(@lit\/|lit($|\/))/,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'shared/[name].js',
      },
    },
  },
};
const WAYS = ['tag', 'script', 'placeholder', 'frame', 'snapshot', 'snapshot-without-scripts'];
const PAGES = ['index', 'article', 'town', 'generator', 'desk', ...WAYS.map((way) => `ways/${way}`)];

/** The demo pages, which load the built banner from beside them. */
const client: EnvironmentOptions = {
  build: {
    outDir: at('dist'),
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: { input: PAGES.map((page) => at(`demo/${page}.html`)) },
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
  // Not the pages: the frame's names files that only the build makes, and the example projects have their own.
  optimizeDeps: { entries: ['src/index.ts', 'demo/generator/embed-generator.ts'] },
  build: { target: ['chrome105', 'edge105', 'firefox110', 'safari16.4'] },
  plugins: [
    ascii(),
    guardedLit(),
    withoutAnnotations('script'),
    compileHint('script'),
    templateWhitespace(),
    languageFiles(),
    bundledLanguages('npm'),
    declarations('npm', [...PACKAGE_ENTRIES, 'embed/embed']),
    schemaFile(),
    elementData(),
    pinnedFolder(new URL('dist/', import.meta.url)),
    snapshotInside(at('public/feeds/massachusetts-911-2024-06-18.json')),
    topPage('generator'),
    topPage('desk'),
    executable('cli.js'),
    demoRoutes(),
    demoFeeds(at('public/feeds'), at('.published')),
  ],
  environments: { script, embed: beside('embed', 'iife'), frame: beside('frame', 'es'), npm, client, cli },
  builder: {
    async buildApp(builder) {
      for (const name of ['script', 'embed', 'frame', 'npm', 'client', 'cli'])
        await builder.build(builder.environments[name]!);
    },
  },
});
