import type { Feed } from '../../src/feed/schema.ts';
import { localLink } from '../../src/publish/embed/local-link.ts';
import type { Choices } from './choices.ts';
import { words } from './words.ts';

/** The site's own number, as far as it may go on to a page. */
export interface OwnNumber {
  /** "NAME: NUMBER", as the attribute takes it. */
  readonly local?: string;
  /** A `tel:` URI. */
  readonly link?: string;
  readonly nameError?: string;
  readonly numberError?: string;
  readonly numberNote?: string;
}

/** Where a number says by itself what to dial; elsewhere one without more stays text by the banner's rule. */
const DIALS_ITSELF = /^(US|CA)$/;

/** By the banner's own rule for numbers. One that would be text in its own country is a slip of the pen, and stays out of the code. */
export function ownNumber({ name, number }: Choices, feed?: Feed): OwnNumber {
  const [whose, digits] = [name.trim(), number.trim()];
  if (!digits) return whose ? { numberError: words.numberNeeded } : {};
  const link = localLink(digits, feed);
  const isText = !link && !DIALS_ITSELF.test(feed?.country ?? 'US') && !digits.includes(':');
  if (!link && !isText) return { numberError: words.numberForm };
  const said = link ? { link } : { numberNote: words.numberText };
  return whose ? { ...said, local: `${whose}: ${digits}` } : { ...said, nameError: words.nameNeeded };
}
