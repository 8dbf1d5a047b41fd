import type { Change } from '../../src/publish/difference.ts';
import type { Draft, Fields } from '../../src/publish/draft.ts';
import { nextRevision } from '../../src/publish/next-revision.ts';
import { chooseTarget, download, type FileHandle, writeFile } from './file-in-place.ts';
import { clockTime, writtenAt } from './local-time.ts';
import { type Credentials, outcomeWords, publishAt, publishStanding } from './publish-feed.ts';
import type { Stage, Target, Way } from './publishing.ts';
import { signedText } from './signed-text.ts';
import type { Signing } from './signing.ts';
import { filled, words } from './words.ts';

/** What is to go out, how, and who is told. */
export interface Job {
  readonly draft: Draft;
  /** The draft as it would go out now. */
  readonly next: Fields;
  readonly target: Target;
  readonly credentials: Credentials;
  readonly signing: Signing;
  readonly handle: FileHandle | undefined;
  /** What changes for readers of that text. */
  changesSince(theirs: string): readonly Change[];
  /** It is out, as this text. */
  settle(text: string): void;
  /** Home pages have this revision; what comes next has to be newer. */
  raise(revision: unknown): void;
  /** The file that was chosen. */
  hold(handle: FileHandle | undefined): void;
}

/** Where it stands then; nothing where somebody thought better of it. */
export type Sent = Promise<Stage | undefined>;

const told = (said: string, isGood = false): Stage => ({ name: 'idle', said, isGood });

const conflict = ({ draft, changesSince }: Job, theirs: string, way: Way): Stage => ({
  name: 'conflict',
  theirs,
  changes: changesSince(theirs),
  way,
  isNew: !draft.published,
});

/** Nothing where it can't be signed. */
const textOf = (next: Fields, { signing }: Job): Promise<string | undefined> =>
  signedText(next, signing, Date.now()).catch(() => undefined);

/** To an address, and, if wanted, to that of the file for home pages. Never rejects. */
export async function sendToAddress(job: Job, isUnguarded = false): Sent {
  const { draft, next, target, credentials } = job;
  const text = await textOf(next, job);
  if (text === undefined) return told(words.signFailed);
  const { address: typed, standing } = target;
  const outcome = await publishAt({ typed, text, published: draft.published, isUnguarded }, credentials);
  if (outcome.name === 'conflict') return conflict(job, outcome.theirs, 'put');
  if (outcome.name === 'unguarded') return { name: 'unguarded' };
  if (outcome.name !== 'published') return told(outcomeWords(outcome));
  job.settle(text);
  const said = filled(words.published, { revision: Number(next.revision), time: clockTime(Date.now()) });
  const more = standing ? await publishStanding(standing, text, credentials) : { said: '', isGood: true };
  return told(`${said} ${more.said}`.trim(), more.isGood);
}

/** Tells home pages that all is well. The revision rises for both files, so that the next news of this outage is newer than its end. */
export async function sendAllClear(job: Job): Sent {
  const { id, revision } = job.draft.document;
  const now = writtenAt(Date.now());
  const none = nextRevision({ format: 'outage-feed/1', id, revision, updated: now, status: 'none' }, undefined, now);
  const text = await textOf(none, job);
  if (text === undefined) return told(words.signFailed);
  const { said, isGood } = await publishStanding(job.target.standing, text, job.credentials);
  if (isGood) job.raise(none.revision);
  return told(isGood ? words.cleared : said, isGood);
}

/** What stands in the file now, if somebody else has written it since. */
async function writtenSince({ draft }: Job, handle: FileHandle): Promise<string | undefined> {
  const now = await handle.getFile().then(
    (file) => file.text(),
    () => undefined,
  );
  return now === draft.published ? undefined : now;
}

/** To a file on this computer. */
export async function sendToFile(way: 'download' | 'save' | 'save-as', job: Job): Sent {
  const { next } = job;
  const text = await textOf(next, job);
  if (text === undefined) return told(words.signFailed);
  const name = `${next.id}.json`;
  const handle = way === 'save-as' ? await chooseTarget(name) : job.handle;
  if (way === 'save-as') job.hold(handle);
  if (way === 'download') download(name, text);
  else if (!handle) return;
  else {
    const theirs = way === 'save' ? await writtenSince(job, handle) : undefined;
    if (theirs !== undefined) return conflict(job, theirs, way);
    if (!(await writeFile(handle, text))) return told(words.notSaved);
  }
  job.settle(text);
  return told(filled(way === 'download' ? words.downloaded : words.saved, { revision: Number(next.revision) }), true);
}
