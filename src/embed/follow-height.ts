/** What the frame page says to the page around it: its height in CSS pixels. */
export interface HeightMessage {
  readonly type: 'outage-banner';
  readonly height: number;
}

/** Gives frames that show our frame page the height that they ask for. Nobody else is listened to. */
export function followHeight(framePage: string): void {
  addEventListener('message', ({ data, source }: MessageEvent<HeightMessage | undefined>) => {
    if (data?.type !== 'outage-banner') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source && frame.src.startsWith(framePage))
        frame.style.height = `${Number(data.height)}px`;
    }
  });
}
