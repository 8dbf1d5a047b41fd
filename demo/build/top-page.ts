import type { Plugin } from 'vite';

/**
 * Puts a page of the demo at the top of the built folder, beside the feed, with what it names from there: `../` from the
 * page is then `./`.
 */
export const topPage = (name: string): Plugin => ({
  name: `top-page-${name}`,
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle[`demo/${name}.html`];
      if (page?.type !== 'asset') return;
      page.fileName = `${name}.html`;
      page.source = `${page.source}`.replaceAll('="../', '="./');
    },
  },
});
