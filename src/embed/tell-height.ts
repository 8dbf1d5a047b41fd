import type { HeightMessage, HeightQuestion } from './follow-height.js';

/** Tells the page around this one how tall it is, whenever that changes or is asked for: in our own way, pym's, and AMP's. @param pymId the name that a pym parent gave */
export function tellHeight(element: HTMLElement, pymId: string | null): void {
  const tell = () => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    const own: HeightMessage = { type: 'outage-banner', height };
    parent.postMessage(own, '*');
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
    if (pymId) parent.postMessage(`pymxPYMx${pymId}xPYMxheightxPYMx${height}`, '*');
  };
  new ResizeObserver(tell).observe(element);
  addEventListener('message', ({ data }: MessageEvent<HeightQuestion | undefined>) => {
    if (data?.type === 'outage-banner height') tell();
  });
}
