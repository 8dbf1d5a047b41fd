import { expect } from 'chai';
import { articleFeed } from '../fixtures/article.js';
import { newSigner, type Signer } from '../fixtures/signing.js';
import { holdTimers } from '../helpers/held-timers.js';
import { type Answer, type Banner, banner, desk, inside, links, words } from '../helpers/page.js';

type Fault = Way & Outcome;

/** How the answer goes wrong on its way, or what is wrong with what the publisher wrote. */
type Way = { readonly answer: (good: string) => Answer } | { readonly written: (good: string) => string };

interface Outcome {
  readonly name: string;
  /** The name of the problem; none where the answer is as good as any. */
  readonly problem: string | undefined;
  /** It ends only by the deadline. */
  readonly isSlow?: boolean;
  /** Browsers ask such a server again by themselves: Chromium once, Firefox up to nine times. */
  readonly isAskedAgain?: boolean;
}

const html = '<!doctype html><title>Sorry</title><p>We will be back soon.';
const base64 = (...bytes: number[]) => btoa(String.fromCharCode(...bytes));
const without = (good: string, field: string) => JSON.stringify({ ...JSON.parse(good), [field]: undefined });
const changed = (good: string, fields: object) => JSON.stringify({ ...JSON.parse(good), ...fields });

const faults: readonly Fault[] = [
  ...[400, 401, 403, 404, 405, 408, 410, 418, 421, 425, 429, 451, 500, 501, 502, 503, 504, 507, 520, 599].map(
    (status) => ({
      name: `a ${status} with HTML`,
      answer: () => ({ status, body: html, headers: { 'Content-Type': 'text/html' } }),
      problem: 'http-status',
      isAskedAgain: status === 408 || status === 421,
    }),
  ),
  ...[429, 503].map((status) => ({
    name: `a ${status} with Retry-After`,
    answer: (good: string) => ({ status, body: good, headers: { 'Retry-After': '120' } }),
    problem: 'http-status',
  })),
  { name: 'a 500 with a good document', answer: (body) => ({ status: 500, body }), problem: 'http-status' },
  { name: 'a 204', answer: () => ({ status: 204 }), problem: 'empty' },
  { name: 'nothing', answer: () => ({ body: '' }), problem: 'empty' },
  { name: 'blanks', answer: () => ({ body: ' \n ' }), problem: 'not-json' },
  {
    name: 'HTML with 200',
    answer: () => ({ body: html, headers: { 'Content-Type': 'text/html' } }),
    problem: 'not-json',
  },
  ...[0, 1, 2, 10, 50, 100, 300, 700, 1500, 3000].map((at) => ({
    name: `a connection that breaks after ${at} bytes`,
    answer: (body: string): Answer => ({ body, way: 'cut', at, headers: { 'Content-Length': `${body.length * 2}` } }),
    problem: 'unreachable',
  })),
  ...[1, 2, 10, 50, 100, 300, 700, 1500, 3000].map((at) => ({
    name: `a document that ends after ${at} characters`,
    answer: (body: string) => ({ body: body.slice(0, at) }),
    problem: 'not-json',
  })),
  { name: 'a reset connection', answer: () => ({ way: 'reset' }), problem: 'unreachable', isAskedAgain: true },
  { name: 'silence', answer: () => ({ way: 'silent' }), problem: 'timeout', isSlow: true },
  { name: 'a body that never comes', answer: () => ({ way: 'hang' }), problem: 'timeout', isSlow: true },
  { name: 'a body that drips', answer: (body) => ({ way: 'drip', body }), problem: 'timeout', isSlow: true },
  { name: 'a body without end', answer: () => ({ way: 'endless' }), problem: 'too-large' },
  { name: 'a bomb', answer: () => ({ way: 'bomb' }), problem: 'too-large' },
  { name: 'a document over 1 MiB', answer: (good) => ({ body: good + ' '.repeat(1_048_577) }), problem: 'too-large' },
  {
    name: 'bytes that are no text',
    answer: () => ({ way: 'bytes', body: base64(0xff, 0xfe, 0xfd) }),
    problem: 'not-utf-8',
  },
  {
    name: 'a redirect to another origin',
    answer: () => ({ status: 302, headers: { Location: 'https://localhost:1/' } }),
    problem: 'unreachable',
  },
  { name: 'a redirect to nowhere', answer: () => ({ status: 302 }), problem: 'http-status' },
  { name: 'null', written: () => 'null', problem: 'not-an-object' },
  { name: 'a list', written: () => '[]', problem: 'not-an-object' },
  { name: 'an empty object', written: () => '{}', problem: 'missing-field' },
  {
    name: 'another format',
    written: (good) => changed(good, { format: 'outage-feed/2' }),
    problem: 'unknown-value',
  },
  ...['format', 'id', 'revision', 'updated', 'status', 'headline', 'affected'].map((field) => ({
    name: `a document without ${field}`,
    written: (good: string) => without(good, field),
    problem: 'missing-field',
  })),
  {
    name: 'an exercise',
    written: (good) => changed(good, { mode: 'exercise', revision: 99 }),
    problem: 'exercise',
  },
  { name: 'an unknown mode', written: (good) => changed(good, { mode: 'x' }), problem: 'unknown-value' },
  {
    name: 'the wrong type of content',
    answer: (body) => ({ body, headers: { 'Content-Type': 'image/png' } }),
    problem: undefined,
  },
  { name: 'a byte order mark', answer: (good) => ({ body: `\ufeff${good}` }), problem: undefined },
];

const fallback = 'Call the police at their own number.';

/** How a publisher's text becomes what is given out, and what a page says of whom it believes. */
interface Page {
  readonly what: string;
  readonly seal: (text: string) => Promise<string>;
  readonly attributes: () => Readonly<Record<string, string>>;
}

let publisher: Signer;
before(async () => {
  publisher = await newSigner();
});

const pages: readonly Page[] = [
  { what: 'a feed', seal: async (text) => text, attributes: () => ({}) },
  {
    what: 'a signed feed, on a page with the key',
    seal: (text) => publisher.document(text),
    attributes: () => ({ 'public-key': publisher.publicKey }),
  },
];

for (const { what, seal, attributes } of pages) {
  describe(`${faults.length} faults of ${what}`, () => {
    let timers: ReturnType<typeof holdTimers>;
    beforeEach(() => {
      timers = holdTimers();
    });
    let hangUp = async () => {};
    afterEach(async () => {
      timers.release();
      await hangUp();
    });

    /** A banner whose first look is over; the deadline of a slow one is made to come. */
    async function visit({ src, count, answer }: ReturnType<typeof desk>, isSlow = false): Promise<Banner> {
      const before = await count();
      hangUp = () => answer({ status: 204 });
      const done = banner({ src, ...attributes() }, fallback);
      if (isSlow) {
        while ((await count()) === before);
        for (const { fire } of timers.waiting()) fire();
      }
      return done;
    }

    const published = async () =>
      JSON.stringify(await articleFeed({ revision: 7, expires: new Date(Date.now() + 3_600_000).toISOString() }));

    async function answerTo(fault: Way, text: string): Promise<Answer> {
      return 'answer' in fault ? fault.answer(await seal(text)) : { body: await seal(fault.written(text)) };
    }

    async function good(one: ReturnType<typeof desk>) {
      const text = await published();
      await one.answer({ body: await seal(text) });
      return { text, element: await visit(one) };
    }

    it('are at least sixty, each with a name of its own', () => {
      expect(new Set(faults.map(({ name }) => name)).size).to.equal(faults.length);
      expect(faults).to.have.length.of.at.least(60);
    });

    for (const fault of faults) {
      const { name, problem, isSlow, isAskedAgain } = fault;
      it(`on a first visit: ${name}`, async () => {
        const one = desk();
        await one.answer(await answerTo(fault, await published()));
        const element = await visit(one, isSlow);
        expect(element.problem?.name).to.equal(problem);
        expect(await one.count()).to.be.within(1, isAskedAgain ? 10 : 1);
        if (problem) {
          expect(element.getAttribute('state')).to.equal('failed');
          expect(element.innerText.trim()).to.equal(fallback);
        } else {
          expect(links(element)).to.have.length(11);
        }
      });

      it(`with a last known good copy: ${name}`, async () => {
        const one = desk();
        const { text, element: former } = await good(one);
        former.remove();
        await one.answer(await answerTo(fault, text));
        const element = await visit(one, isSlow);
        expect(links(element)).to.have.length(11);
        expect(element.problem?.name).to.equal(problem);
        expect(await one.count()).to.be.within(2, isAskedAgain ? 11 : 2);
        expect(element.getAttribute('state')).to.equal(problem ? 'stale' : 'live');
        if (problem && problem !== 'exercise')
          expect(words(element, 'notice')).to.match(/^We (have not reached|cannot get)/);
        expect(inside(element, '[part=headline]').innerText).to.contain('Statewide');
      });
    }
  });
}
