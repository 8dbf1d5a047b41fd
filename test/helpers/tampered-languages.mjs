import { readFile } from 'node:fs/promises';

const dist = (path) => readFile(new URL(`../../dist/${path}`, import.meta.url), 'utf8');

/** What may have happened to a language's file on its way: an answer for its text. */
const ways = {
  whole: async (tag) => ({ body: await dist(`lang/${tag}.json`) }),
  'one-digit': async (tag) => ({ body: (await dist(`lang/${tag}.json`)).replace('711', '710') }),
  'one-blank': async (tag) => ({ body: `${await dist(`lang/${tag}.json`)} ` }),
  'another-language': async () => ({ body: await dist('lang/fr.json') }),
  cut: async (tag) => ({ body: (await dist(`lang/${tag}.json`)).slice(0, 900) }),
  empty: async () => ({ body: '{}' }),
  'no-json': async () => ({ body: '<!doctype html><title>Not found</title>' }),
  missing: async () => ({ status: 404, body: '' }),
};

/** Files that are held back until somebody lets them go. */
const held = new Map();

/**
 * Middleware that gives the built script out from other addresses too: `/tampered/WAY/outage-banner.js`, with its languages
 * beside it, as they are after that way; `held-NAME` is whole, but comes only after `/tampered/held-NAME/go`.
 */
export const tamperedLanguages = () => async (context, next) => {
  const [, way = '', path = ''] = /^\/tampered\/([\w-]+)\/([\w./-]+)$/.exec(context.path) ?? [];
  if (!way) return next();
  const [, tag] = /^lang\/([\w-]+)\.json$/.exec(path) ?? [];
  if (path === 'go') {
    held.get(way)?.();
    context.body = '';
    return;
  }
  if (!tag) {
    context.type = 'js';
    context.body = await dist(path);
    return;
  }
  if (way.startsWith('held-')) await new Promise((go) => held.set(way, go));
  const { status = 200, body } = await (ways[way] ?? ways.whole)(tag);
  context.status = status;
  context.type = 'json';
  context.body = body;
};
