import { draftOf } from '../../src/publish/draft.ts';
import { type PutOutcome, putFeed, readOnAir, wholeAddress } from './put-feed.ts';
import { filled, words } from './words.ts';

/** As typed into the form; they go to the server with one publication and are kept nowhere. */
export interface Credentials {
  readonly user: string;
  readonly token: string;
}

export interface Sent {
  /** As somebody typed it, perhaps relative to this page. */
  readonly typed: string;
  readonly text: string;
  /** What the draft was made from; nothing for a new file. */
  readonly published: string | undefined;
  readonly isUnguarded?: boolean;
}

/** Publishes at an address as it was typed. Never rejects. */
export async function publishAt({ typed, ...sent }: Sent, credentials: Credentials): Promise<PutOutcome> {
  const address = wholeAddress(typed, document.baseURI);
  return address ? putFeed({ address, ...sent, ...credentials }) : { name: 'bad-address', detail: typed };
}

/** How it went, in words; of a question that it leads to, nothing. */
export const outcomeWords = (outcome: PutOutcome): string =>
  outcome.name === 'conflict' || outcome.name === 'unguarded' || outcome.name === 'published'
    ? ''
    : filled(words[outcome.name], { detail: 'detail' in outcome ? outcome.detail : '' });

/** What was said, and whether that is good news. */
export interface Said {
  readonly said: string;
  readonly isGood: boolean;
}

/** The file for home pages holds whatever is on: it is overwritten, unless it has newer news of the same outage. */
export async function publishStanding(typed: string, text: string, credentials: Credentials): Promise<Said> {
  const address = wholeAddress(typed, document.baseURI);
  const onAir = address ? await readOnAir(address) : undefined;
  const theirs = onAir?.name === 'there' ? onAir.text : undefined;
  const [before, after] = [theirs, text].map((each) => draftOf(each ?? '')?.document);
  if (before && before.id === after?.id && Number(before.revision) > Number(after?.revision)) {
    return { said: words.conflictStanding, isGood: false };
  }
  const outcome = await publishAt({ typed, text, published: theirs, isUnguarded: true }, credentials);
  if (outcome.name === 'published') return { said: words.publishedStanding, isGood: true };
  if (outcome.name === 'conflict') return { said: words.conflictStanding, isGood: false };
  return { said: filled(words.standingFailed, { words: outcomeWords(outcome) }), isGood: false };
}
