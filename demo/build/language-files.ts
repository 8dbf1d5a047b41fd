import type { Plugin } from 'vite';
import { translations } from '../../src/i18n/translations.ts';
import { integrityOf } from './integrity-of.ts';

const files = new Map(Object.entries(translations).map(([tag, messages]) => [tag, JSON.stringify(messages)]));

/** What stands before every hash; the banner has it once. */
const ALGORITHM = 'sha256-';

const LANGUAGE_FILE = /\/lang\/([\w-]+)\.json(\?|$)/;

/** Writes each language into a file beside the banner, and its hash into the banner, which takes no other text for it. */
export const languageFiles = (): Plugin => ({
  name: 'language-files',
  config: () => ({
    define: {
      LANGUAGE_INTEGRITY: JSON.stringify(
        Object.fromEntries([...files].map(([tag, text]) => [tag, integrityOf(text, 'sha256').slice(ALGORITHM.length)])),
      ),
    },
  }),
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const [, tag = ''] = LANGUAGE_FILE.exec(request.url ?? '') ?? [];
      const text = files.get(tag);
      if (!text) return next();
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.end(text);
    });
  },
  generateBundle(_options, bundle) {
    if (!('outage-banner.js' in bundle)) return;
    for (const [tag, source] of files) this.emitFile({ type: 'asset', fileName: `lang/${tag}.json`, source });
  },
});
