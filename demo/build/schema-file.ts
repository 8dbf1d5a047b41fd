import type { Plugin } from 'vite';
import { jsonSchema } from '../../src/publish/json-schema.ts';

const NAME = 'outage-feed.schema.json';

/** The feed's JSON Schema beside the banner, where a feed's `$schema` can point to. */
export const schemaFile = (): Plugin => ({
  name: 'schema-file',
  apply: 'build',
  generateBundle(_options, bundle) {
    if (!('outage-banner.js' in bundle)) return;
    this.emitFile({ type: 'asset', fileName: NAME, source: JSON.stringify(jsonSchema(), null, 2) });
  },
});
