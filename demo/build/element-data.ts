import type { Plugin } from 'vite';
import { editorData } from './editor-data.ts';
import { manifest } from './manifest.ts';

/** The tag as data, for documentation, editors and other tools: printed from the documentation at its class. */
export const elementData = (): Plugin => ({
  name: 'element-data',
  apply: 'build',
  async generateBundle(_options, bundle) {
    if (!('outage-banner.js' in bundle)) return;
    const elements = await manifest();
    for (const [fileName, data] of Object.entries({ 'custom-elements.json': elements, ...editorData(elements) }))
      this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(data, null, 2)}\n` });
  },
});
