import { setTimeout as wait } from 'node:timers/promises';

/** Whether a program that was started answers by now. Nobody tells when a server of another program listens, so it is asked. */
export async function isUp(origin, child) {
  while (child.exitCode === null && child.signalCode === null) {
    const answers = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answers) return true;
    await wait(20);
  }
  return false;
}
