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

/** Runs in the page: milliseconds from the first statement of a script until the first number can be read. */
export const firstNumber = (src: string) =>
  new Promise<number>((resolve) => {
    const look = () => {
      const number = document.querySelector('outage-banner')!.shadowRoot?.querySelector('[part=number]');
      if (number?.getClientRects().length)
        resolve(performance.now() - performance.getEntriesByName('start')[0]!.startTime);
      else requestAnimationFrame(look);
    };
    look();
    document.body.append(Object.assign(document.createElement('script'), { src, type: 'module' }));
  });
