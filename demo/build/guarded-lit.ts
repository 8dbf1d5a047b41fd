import type { Plugin } from 'vite';

/** What a page may have put in the place of a list, or frozen, must not keep the banner from it. */
const tried = (statement: string) => `try{${statement}}catch{}`;

/**
 * Lit as it stands leans on the page when it is loaded. A Trusted Types policy of another name, or a second Lit, makes it
 * throw; so does an element whose id is the name of one of its globals, or a frozen `Symbol`. A build of another version that
 * reads otherwise fails.
 */
const changes: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  'lit-html/lit-html.js': [
    [
      's?s.createPolicy("lit-html",{createHTML:t=>t}):void 0',
      '(()=>{for(const t of["outage-banner","lit-html"])try{return s.createPolicy(t,{createHTML:t=>t})}catch{}})()',
    ],
    ['B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', tried('(t.litHtmlVersions??=[]).push("3.3.3")')],
  ],
  '@lit/reactive-element/reactive-element.js': [
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    // For decorators alone, which the banner has none of.
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    [
      ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");',
      `;${tried('(a.reactiveElementVersions??=[]).push("2.1.2")')}`,
    ],
  ],
  '@lit/reactive-element/css-tag.js': [
    [
      't.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
      '!0',
    ],
  ],
  'lit-element/lit-element.js': [
    [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ';'],
    ['(s.litElementVersions??=[]).push("4.2.2");', tried('(s.litElementVersions??=[]).push("4.2.2")')],
  ],
};

/** Takes out of Lit what a page could break it by at load, and the polyfills' hooks, which no browser of ours needs. */
export const guardedLit = (): Plugin => ({
  name: 'guarded-lit',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    const name = Object.keys(changes).find((path) => id.endsWith(`/node_modules/${path}`));
    if (!name) return;
    let guarded = code;
    for (const [from, to] of changes[name]!) {
      if (!guarded.includes(from)) this.error(`${name} reads otherwise than expected: ${from}`);
      guarded = guarded.replace(from, () => to);
    }
    return { code: guarded, map: null };
  },
});
