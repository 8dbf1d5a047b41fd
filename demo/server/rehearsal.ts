/** Where the rehearsal stands: a status that was chosen on a demo page, when, and how many were chosen so far. */
export interface Rehearsal {
  readonly status?: string | undefined;
  readonly atMs?: number;
  readonly steps: number;
}

/** Made up for the demo: the real article ends with the outage still on. */
const headlines: Readonly<Record<string, string>> = {
  unconfirmed: 'Callers report trouble reaching 911 in Massachusetts',
  partial: '911 is coming back in parts of Massachusetts',
  restored: '911 is working again in all of Massachusetts',
  withdrawn: 'There was no 911 outage in Massachusetts',
};

/** A feed with the rehearsal's status and headline, and the revision and time that go with it; nothing else changes. */
export function rehearsed(
  feed: Record<string, unknown>,
  { status, atMs = 0, steps }: Rehearsal,
): Record<string, unknown> {
  if (!status) return feed;
  const updated = new Date(Math.max(Date.parse(`${feed.updated}`), atMs)).toISOString();
  return {
    ...feed,
    status,
    headline: headlines[status] ?? feed.headline,
    revision: Number(feed.revision) + steps,
    updated,
  };
}
