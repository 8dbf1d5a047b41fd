const UNIT_SECONDS: Readonly<Record<string, number>> = { minute: 60, hour: 3600 };

/** The age in a banner's English sentence, `Last updated at 2:38 PM (3 minutes ago)`, in seconds; none is less than a minute. */
export function toldAgeSeconds(sentence: string): number {
  const [, count, unit = ''] = /\((\d+) (minute|hour)s? ago\)/.exec(sentence) ?? [];
  return count === undefined ? 0 : Number(count) * UNIT_SECONDS[unit]!;
}
