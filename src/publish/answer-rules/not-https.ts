import type { AnswerRule } from '../answer.js';

const OWN_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Browsers load nothing from `http:` into a page from `https:`. */
export const notHttps: AnswerRule = {
  severity: 'warning',
  check({ finalUrl }) {
    const { protocol, hostname } = new URL(finalUrl);
    if (protocol === 'https:' || OWN_MACHINE.test(hostname)) return;
    return { message: 'Pages at https:// can’t read this. Serve the feed over https.', value: finalUrl };
  },
};
