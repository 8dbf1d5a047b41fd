let channel: MessageChannel | undefined;
let next: Promise<void> | undefined;
let begin = () => {};

/**
 * Both at once, and the first one counts: a timer is late on a page that nobody sees, and of a page that has broken one of
 * them nobody can tell whether it still comes.
 */
const ways: readonly (() => void)[] = [
  () => {
    channel ??= new MessageChannel();
    channel.port1.onmessage = () => begin();
    channel.port2.postMessage(0);
  },
  () => {
    setTimeout(() => begin());
  },
];

/** The next task of the page, the same for all who ask in this one: between two, the browser can answer a finger and draw. */
export function nextTask(): Promise<void> {
  if (next) return next;
  const own = new Promise<void>((resolve) => {
    begin = () => {
      next = undefined;
      resolve();
    };
  });
  next = own;
  const begun = ways.filter((way) => {
    try {
      way();
      return true;
    } catch {
      return false;
    }
  });
  // A page that has broken both has its tasks in one.
  if (!begun.length) begin();
  return own;
}
