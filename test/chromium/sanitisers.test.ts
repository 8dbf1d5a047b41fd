import { fileURLToPath } from 'node:url';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { everyKind } from '../fixtures/every-kind.js';
import { snapshotOf } from '../fixtures/snapshot.js';
import { outlinesOf } from '../helpers/outlines-of.js';
import { visitor } from '../helpers/site.js';

const visit = visitor();

const PURIFY = fileURLToPath(new URL('../../node_modules/dompurify/dist/purify.js', import.meta.url));
const PLACEHOLDER = '<div class="outage-banner" data-src="/feed" data-local="Ware: 413-555-0130"></div>';

declare const DOMPurify: { sanitize(html: string): string };

const copies = (['en', 'ar'] as const).flatMap((language) =>
  ['down', 'restored'].map((status) => snapshotOf(everyKind({ status }), language)),
);

describe('DOMPurify, as it comes', () => {
  const purified = async (pieces: readonly string[]) => {
    const page = await visit({ feed: {}, body: '' });
    await page.addScriptTag({ path: PURIFY });
    const kept = await page.evaluate((all) => all.map((html) => DOMPurify.sanitize(html)), pieces);
    return page.evaluate(outlinesOf, kept);
  };

  it('keeps all of a snapshot and of a placeholder', async () => {
    const page = await visit({ feed: {}, body: '' });
    const pieces = [...copies, PLACEHOLDER];
    const expected = await page.evaluate(outlinesOf, pieces);
    expect(await purified(pieces)).toEqual(expected);
  });

  it('drops the tag, scripts and frames', async () => {
    const forms = [
      '<outage-banner>a</outage-banner>',
      '<script src="/embed.js"></script>',
      '<iframe src="/"></iframe>',
    ];
    expect(await purified(forms)).toEqual(['<body>a</>', '<body></>', '<body></>']);
  });
});

describe('sanitize-html, as it comes', () => {
  it('keeps the words of a snapshot and its phone links, and no class, data, language or direction', () => {
    const phones = (html: string) => html.match(/href="tel:[^"]*"/g) ?? [];
    for (const copy of copies) {
      const kept = sanitizeHtml(copy);
      expect(kept.replace(/<[^>]*>/g, '')).toBe(copy.replace(/<[^>]*>/g, ''));
      expect(phones(kept)).toEqual(phones(copy));
      expect(kept).not.toMatch(/(class|data-id|lang|dir|sms)[=:]/);
    }
    expect(phones(copies[0]!).length).toBeGreaterThan(3);
    expect(sanitizeHtml(PLACEHOLDER)).toBe('<div></div>');
  });

  it('told to let these attributes and addresses of text messages through, keeps all of it', async () => {
    const kept = copies.map((copy) =>
      sanitizeHtml(copy, {
        allowedAttributes: { '*': ['class', 'data-*', 'lang', 'dir'], a: ['href'], ol: ['start'] },
        allowedSchemes: ['https', 'tel', 'sms'],
      }),
    );
    const page = await visit({ feed: {}, body: '' });
    expect(await page.evaluate(outlinesOf, kept)).toEqual(await page.evaluate(outlinesOf, copies));
  });
});
