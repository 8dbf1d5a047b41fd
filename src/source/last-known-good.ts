const PREFIX = 'outage-banner ';

/** A text that was believed once, and when it was received (milliseconds since 1970). */
export interface Memory {
  readonly text: string;
  readonly receivedAtMs: number;
}

/** Keeps the last believed text of an address on the device. A store that is full, blocked or not there costs nothing but that. */
export function remember(address: string, { text, receivedAtMs }: Memory): void {
  try {
    localStorage.setItem(PREFIX + address, `${receivedAtMs} ${text}`);
  } catch {}
}

/** What was kept, if anything. It comes from outside like any other text, and is believed by the same rules. */
export function recall(address: string): Memory | undefined {
  try {
    const [, time, text] = /^(\d+) (.+)$/s.exec(localStorage.getItem(PREFIX + address) ?? '') ?? [];
    return text ? { text, receivedAtMs: Number(time) } : undefined;
  } catch {
    return;
  }
}
