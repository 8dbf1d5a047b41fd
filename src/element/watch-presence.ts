/** A press that is never released, as the page lost sight of the pointer, ends by itself. */
const LONGEST_PRESS_MS = 4000;

const RELEASES = ['pointerup', 'pointercancel', 'blur'];

/** Whether a reader is inside an element. */
export interface Presence {
  /** The focus or the pointer is. */
  readonly isInside: boolean;
  /** Pending as long as a finger or the mouse's main button is down on it. */
  readonly released: Promise<void> | undefined;
  /** The element is off the page: nobody is inside. */
  leave(): void;
}

/** Resolves when the pointer is up or away, and calls `done`. Returns the promise and the way to end it. */
function untilReleased(done: () => void): { promise: Promise<void>; end: () => void } {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = () => {
      clearTimeout(timer);
      for (const type of RELEASES) removeEventListener(type, end, true);
      done();
      resolve();
    };
    const timer = setTimeout(end, LONGEST_PRESS_MS);
    for (const type of RELEASES) addEventListener(type, end, true);
  });
  return { promise, end };
}

/** Follows focus, pointer and press on an element. @param left called when the reader has left it */
export function watchPresence(element: HTMLElement, left: () => void): Presence {
  const places = { focus: false, pointer: false };
  let press: { promise: Promise<void>; end: () => void } | undefined;
  const follow = (come: string, go: string, place: keyof typeof places) => {
    element.addEventListener(come, () => {
      places[place] = true;
    });
    element.addEventListener(go, () => {
      places[place] = false;
      if (!places.focus && !places.pointer) left();
    });
  };
  follow('focusin', 'focusout', 'focus');
  follow('pointerenter', 'pointerleave', 'pointer');
  element.addEventListener('pointerdown', ({ button }) => {
    if (button) return;
    press?.end();
    press = untilReleased(() => {
      press = undefined;
    });
  });
  return {
    get isInside() {
      return places.focus || places.pointer;
    },
    get released() {
      return press?.promise;
    },
    leave() {
      press?.end();
      places.focus = false;
      places.pointer = false;
    },
  };
}
