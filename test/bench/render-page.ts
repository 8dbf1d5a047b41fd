/** Runs in the page: milliseconds from the first statement of a script until the banner says that all is there, and it is laid out. */
export const firstRender = (src: string) =>
  new Promise<number>((resolve) => {
    const banner = document.querySelector('outage-banner')!;
    new MutationObserver((_changes, observer) => {
      if (banner.getAttribute('state') !== 'live') return;
      observer.disconnect();
      banner.getBoundingClientRect();
      resolve(performance.now() - performance.getEntriesByName('start')[0]!.startTime);
    }).observe(banner, { attributeFilter: ['state'] });
    document.body.append(Object.assign(document.createElement('script'), { src, type: 'module' }));
  });

/** When the first number could be read, and whether the network had brought a feed by then. */
export interface FirstNumber {
  /** Milliseconds from the first statement of the script. */
  readonly ms: number;
  readonly isFromNetwork: boolean;
}

/** Runs in the page: adds a script and waits for the first number. */
export const firstNumber = (src: string) =>
  new Promise<FirstNumber>((resolve) => {
    const look = () => {
      const number = document.querySelector('outage-banner')!.shadowRoot?.querySelector('[part=number]');
      if (!number?.getClientRects().length) return void requestAnimationFrame(look);
      const ms = performance.now() - performance.getEntriesByName('start')[0]!.startTime;
      const isFromNetwork = performance.getEntriesByType('resource').some(({ name }) => name.includes('/feed/'));
      resolve({ ms, isFromNetwork });
    };
    look();
    document.body.append(Object.assign(document.createElement('script'), { src, type: 'module' }));
  });
