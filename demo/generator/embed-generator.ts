import { html, LitElement, type TemplateResult } from 'lit';
import { followHeight } from '../../src/embed/follow-height.ts';
import type { SECTION_WORDS } from '../../src/publish/embed/attribute-table.ts';
import { usableAddress } from '../../src/publish/embed/usable-address.ts';
import { embedCode } from '../../src/publish/embed-code.ts';
import { freeLists } from '../pages/free-lists.ts';
import { pageVoice } from '../pages/page-voice.ts';
import { type ChoiceName, type Choices, choicesIn, searchOf } from './choices.ts';
import { codePart } from './code-part.ts';
import { chosenColours } from './colours.ts';
import { dress } from './dress.ts';
import { attributesOf, embedOptions, formOf, isKeyWrong } from './embed-options.ts';
import { feedPart } from './feed-part.ts';
import { type FilesBeside, filesBeside } from './files-beside.ts';
import { looksPart } from './looks-part.ts';
import { ownNumber } from './own-number.ts';
import { ownPart } from './own-part.ts';
import { type Preview, previewOf } from './preview-of.ts';
import { previewPart } from './preview-part.ts';
import { type FeedReading, readFeed } from './read-feed.ts';
import type { Stage } from './stage.ts';
import { words } from './words.ts';

/** How long to wait for more letters of an address before it is asked for. */
const TYPING_MS = 400;

const PARTS = { feed: words.feed, own: words.own, looks: words.looks, code: words.code, preview: words.preview };

/** The page that makes embed code. In the page's own tree, so that labels, anchors and its style sheet are the page's. */
export class EmbedGenerator extends LitElement {
  static override properties = {
    choices: { state: true, attribute: false },
    reading: { state: true, attribute: false },
    beside: { state: true, attribute: false },
    copied: { state: true, attribute: false },
    said: { state: true, attribute: false },
    doubt: { state: true, attribute: false },
  };

  declare choices: Choices;
  declare reading: FeedReading | undefined;
  declare beside: FilesBeside;
  declare copied: Stage['copied'];
  declare said: string;
  declare doubt: string | undefined;

  readonly #folder = new URL(this.dataset.files ?? './', document.baseURI).href;
  readonly #files = filesBeside(this.#folder);
  readonly #frames = new Set<HTMLIFrameElement>();
  #look = new AbortController();
  #looked: string | undefined;
  readonly #voice = pageVoice((sentence) => {
    this.said = sentence;
  });

  #preview: Preview = {};
  #shown: string | undefined;

  constructor() {
    super();
    this.choices = choicesIn(location.search);
    this.beside = { listed: new Map() };
    this.said = '';
  }

  override createRenderRoot(): this {
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    followHeight(`${this.#folder}frame.html`);
    // Going back within the page must not take back what was filled in since.
    addEventListener('popstate', () => this.#keep());
    this.#files.then((files) => {
      this.beside = files;
    });
    this.#lookAt(0);
  }

  get #src(): string | undefined {
    const address = usableAddress(this.choices.src);
    return address && new URL(address, document.baseURI).href;
  }

  get #base(): string | undefined {
    const { base } = this.choices;
    const address = usableAddress(base.trim() || this.#folder);
    return address && new URL(address.replace(/\/*$/, '/'), document.baseURI).href;
  }

  /** Reads the feed, if its address is another than before. */
  #lookAt(delayMs: number): void {
    const src = this.#src;
    if (src === this.#looked) return;
    this.#looked = src;
    this.#look.abort();
    this.#look = new AbortController();
    const { signal } = this.#look;
    if (!src) {
      this.reading = undefined;
      this.#review();
      return;
    }
    setTimeout(async () => {
      try {
        if (signal.aborted) return;
        const [reading, { sample }] = await Promise.all([readFeed(src, signal), this.#files]);
        if (signal.aborted) return;
        this.reading = reading;
        this.#review(sample);
      } catch {
        // Another address is looked at by now.
      }
    }, delayMs);
  }

  /** What the preview shows, anew only with another reading: an address of a text is a new feed to the banner. */
  async #review(sample?: string): Promise<void> {
    const former = this.#shown;
    this.#preview = this.reading ? previewOf(this.reading, sample, Date.now()) : {};
    const { address, text } = this.#preview;
    this.#shown = text ? URL.createObjectURL(new Blob([text], { type: 'application/json' })) : address;
    await this.updateComplete;
    if (former?.startsWith('blob:')) URL.revokeObjectURL(former);
  }

  #choose(name: ChoiceName, value: string): void {
    this.choices = { ...this.choices, [name]: value };
    this.copied = undefined;
    if (name === 'src') this.#lookAt(TYPING_MS);
  }

  /** Keeps the choices in the address. Browsers count: one that has had enough for now is asked again with the next change. */
  #keep(): void {
    try {
      history.replaceState(null, '', `${location.pathname}${searchOf(this.choices)}${location.hash}`);
    } catch {}
  }

  #moveUp(section: string): void {
    const order = this.choices.sections.split(' ');
    const at = order.indexOf(section);
    if (at < 1) return;
    order.splice(at - 1, 2, section, order[at - 1]!);
    this.#choose('sections', order.join(' '));
    this.#voice.say(words.moved(words.sectionNames[section as (typeof SECTION_WORDS)[number]], at));
  }

  async #copy(what: 'code' | 'policy'): Promise<void> {
    const { code } = this.#stage();
    if (!code) return;
    try {
      await navigator.clipboard.writeText(what === 'code' ? code.code : code.policy.join('; '));
      this.copied = { what, words: what === 'code' ? words.copied : words.policyCopied };
    } catch {
      const text = this.querySelector<HTMLTextAreaElement>('#code-text');
      if (what === 'code') text?.select();
      else getSelection()?.selectAllChildren(this.querySelector('#policy')!);
      this.copied = { what, words: words.copyByHand };
    }
    this.#voice.say(this.copied.words);
  }

  #stage(): Stage {
    const { choices, reading, copied } = this;
    const { listed, pinned } = this.beside;
    const [src, base, feed] = [this.#src, this.#base, reading?.address === this.#src ? reading?.feed : undefined];
    const own = ownNumber(choices, feed);
    const known = { local: own.local, feed, pinned, listed, nowMs: Date.now() };
    const code =
      src && base && !isKeyWrong(choices)
        ? embedCode(formOf(choices), embedOptions(choices, { src, base, ...known }))
        : undefined;
    return {
      ...{ choices, src, base, reading, own, pinned, listed, code, copied, doubt: this.doubt },
      previewNote: this.#preview.note,
      framePage: `${this.#folder}frame.html`,
      choose: (name, value) => this.#choose(name, value),
      copy: (what) => this.#copy(what),
      moveUp: (section) => this.#moveUp(section),
      framed: (frame) => {
        this.#frames.add(frame);
        frame.contentDocument?.addEventListener('outage-state', ({ problem }) => {
          this.doubt = problem?.name;
        });
        this.#dress();
      },
    };
  }

  #dress(): void {
    const { local } = ownNumber(this.choices, this.reading?.feed);
    const { 'public-key': keys, ...others } = attributesOf(this.choices, local);
    // What is shown in place of the feed is signed by nobody.
    const attributes = { ...others, ...(keys && !this.#preview.text && { 'public-key': keys }) };
    for (const frame of this.#frames)
      dress(frame, { address: this.#shown, attributes, colours: chosenColours(this.choices) });
  }

  override render(): TemplateResult {
    const stage = this.#stage();
    return html`
      <p class="lead">${words.lead} ${words.share}</p>
      <nav aria-label=${words.parts}>
        ${Object.entries(PARTS).map(([id, name]) => html`<a href="#${id}">${name}</a> `)}
      </nav>
      <div class="desk">
        <div class="form">${feedPart(stage)}${ownPart(stage)}${looksPart(stage)}${codePart(stage)}</div>
        ${previewPart(stage)}
      </div>
      <p role="status" class="unseen">${this.said}</p>
    `;
  }

  override updated(): void {
    this.#keep();
    this.#dress();
    freeLists(this);
  }
}

customElements.define('embed-generator', EmbedGenerator);
