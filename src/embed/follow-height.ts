/** What the frame page says to the page around it: its height in CSS pixels. */
export interface HeightMessage {
  readonly type: 'outage-banner';
  readonly height: number;
}

/** What the page around it asks the frame page for: to say its height again. */
export interface HeightQuestion {
  readonly type: 'outage-banner height';
}

/** Gives frames that show our frame page the height that they ask for. Nobody else is listened to. */
export function followHeight(framePage: string): void {
  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(framePage));
  addEventListener('message', ({ data, source }: MessageEvent<HeightMessage | undefined>) => {
    if (data?.type !== 'outage-banner') return;
    for (const frame of frames()) {
      if (frame.contentWindow === source) frame.style.height = `${Number(data.height)}px`;
    }
  });
  // A frame that was faster than this script has spoken to nobody.
  const question: HeightQuestion = { type: 'outage-banner height' };
  for (const frame of frames()) frame.contentWindow?.postMessage(question, '*');
}
