import type { Fields } from '../../src/publish/draft.ts';

const DELAY_MS = 250;
/** The banner may still be reading the one before. */
const KEPT_MS = 10_000;

/** What feeds the banner beside the form. */
export interface PreviewFeed {
  /** Shows another document, as soon as nobody has typed for a moment. */
  show(document: Fields): void;
  stop(): void;
}

/**
 * Gives the banner the draft at an address of this page, so that it reads it by its own rules and nothing goes out.
 * @param textOf the text that would be published
 * @param shown is told each new address
 */
export function startPreview(
  textOf: (document: Fields) => string,
  shown: (src: string | undefined) => void,
): PreviewFeed {
  let current: Fields | undefined;
  let src: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const letGo = (former: string | undefined) => {
    if (former) setTimeout(() => URL.revokeObjectURL(former), KEPT_MS);
  };
  return {
    show(document) {
      if (document === current) return;
      current = document;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          letGo(src);
          src = URL.createObjectURL(new Blob([textOf(document)], { type: 'application/json' }));
          shown(src);
        },
        src ? DELAY_MS : 0,
      );
    },
    stop() {
      clearTimeout(timer);
      letGo(src);
      current = undefined;
      src = undefined;
      shown(undefined);
    },
  };
}
