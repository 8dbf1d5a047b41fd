/** A region that is filled as something else changes is not heard everywhere; one sentence after it is. */
const SOON_MS = 150;
/** As long as it stands, it would be read again by who walks through the page. */
const SAID_FOR_MS = 10_000;

/** Has single sentences of a page read out, wherever the focus is. */
export interface PageVoice {
  say(sentence: string): void;
  stop(): void;
}

/** @param write puts words into a polite live region that stands on the page, empty, from the start */
export function pageVoice(write: (sentence: string) => void): PageVoice {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const stop = () => {
    clearTimeout(timer);
    write('');
  };
  return {
    say(sentence) {
      stop();
      timer = setTimeout(() => {
        // The same words again are not always said.
        last = last === sentence ? `${sentence}\u00a0` : sentence;
        write(last);
        timer = setTimeout(stop, SAID_FOR_MS);
      }, SOON_MS);
    },
    stop,
  };
}
