import type { Plugin } from 'vite';

/** What a page may have put in the place of a list, or frozen, must not keep the banner from it. */
const tried = (statement: string) => `try{${statement}}catch{}`;

/**
 * Lit as it stands leans on the page when it is loaded. A Trusted Types policy of another name, or a second Lit, makes it
 * throw; so does an element whose id is the name of one of its globals, or a frozen `Symbol`. A build of another version that
 * reads otherwise fails.
 */
const changes: Readonly<Record<string, readonly (readonly [from: string | RegExp, to: string])[]>> = {
  'lit-html/lit-html.js': [
    [
      's?s.createPolicy("lit-html",{createHTML:t=>t}):void 0',
      '(()=>{for(const t of["outage-banner","lit-html"])try{return s.createPolicy(t,{createHTML:t=>t})}catch{}})()',
    ],
    ['B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', tried('(t.litHtmlVersions??=[]).push("3.3.3")')],
  ],
  '@lit/reactive-element/reactive-element.js': [
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    // Reactive properties, with their attributes and decorators: the banner has none, and whoever loads it would read them.
    [/static addInitializer\(.*?(?=static get observed)/, ''],
    ['this.finalize(),this._$Eh&&[...this._$Eh.keys()]', 'this.finalize(),[]'],
    [/static createProperty\(.*?(?=static finalize\()/, ''],
    [/if\(this\.finalized=!0,this\._\$Ei\(\).*?(?=this\.elementStyles=this\.fin)/, 'this.finalized=!0;'],
    [/static _\$Eu\(.*?(?=constructor\()/, ''],
    [/(?<=super\(\),)this\._\$Ep=void 0,/, ''],
    ['this._$Em=null,this._$Ev()', 'this._$Ev()'],
    [
      'this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))',
      'this.requestUpdate()',
    ],
    [/_\$E_\(\)\{const.*?(?=createRenderRoot\(\)\{)/, ''],
    [/attributeChangedCallback\(.*?(?=!1===this\.isUpdatePending&&)/, 'attributeChangedCallback(){}requestUpdate(){'],
    [/(?<=\(this\._\$ES=this\._\$EP\(\)\)\})C\(.*?(?=async _\$EP)/, ''],
    [/if\(!this\.hasUpdated\)\{if\(this\.renderRoot.*?(?=let t=!1;)/, ''],
    ['this._$AL=new Map,this.isUpdatePending=!1', 'this.isUpdatePending=!1'],
    ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
    ['y[d("elementProperties")]=new Map,', ''],
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

/** Takes out of Lit what a page could break it by at load, and what the banner has no use for: that is read by every phone. */
export const guardedLit = (): Plugin => ({
  name: 'guarded-lit',
  apply: 'build',
  // The pages for editors are drawn with all of Lit.
  applyToEnvironment: ({ name }) => name === 'script',
  enforce: 'pre',
  transform(code, id) {
    const name = Object.keys(changes).find((path) => id.endsWith(`/node_modules/${path}`));
    if (!name) return;
    let guarded = code;
    for (const [from, to] of changes[name]!) {
      const after = guarded.replace(from, () => to);
      if (after === guarded) this.error(`${name} reads otherwise than expected: ${from}`);
      guarded = after;
    }
    return { code: guarded, map: null };
  },
});
