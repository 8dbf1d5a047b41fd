/** Something that was started and can be stopped, or closed as browsers say. */
type Running = { stop(): unknown } | { close(): unknown };

/** Takes note of what was started, and hands it back. */
export type Keep = <Thing extends Running>(thing: Thing) => Thing;

/** Does something with what it starts, and stops all of that afterwards, the last first, however it ended. */
export async function stoppingAll<Result>(act: (keep: Keep) => Promise<Result>): Promise<Result> {
  const running: Running[] = [];
  try {
    return await act((thing) => {
      running.push(thing);
      return thing;
    });
  } finally {
    for (const thing of running.toReversed()) await ('stop' in thing ? thing.stop() : thing.close());
  }
}
