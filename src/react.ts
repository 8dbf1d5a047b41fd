import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { OutageBannerEventMap } from './element/events.js';
import type { OutageBannerElement } from './element/outage-banner-element.js';

/** An event as its handler gets it: React listens on the tag itself. */
type Handlers = {
  readonly [Name in keyof OutageBannerEventMap as `on${Name}`]?: (
    event: OutageBannerEventMap[Name] & { readonly currentTarget: OutageBannerElement },
  ) => void;
};

type Level = 1 | 2 | 3 | 4 | 5;

/** What can be written on the tag in React 19, by the names of HTML. The README's table says what each attribute means. */
export interface OutageBannerProps
  extends DetailedHTMLProps<HTMLAttributes<OutageBannerElement>, OutageBannerElement>,
    Handlers {
  readonly class?: string;
  readonly src?: string;
  readonly layout?: 'card' | 'bar' | 'numbers';
  readonly sections?: string;
  readonly local?: string;
  readonly area?: string;
  readonly label?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly 'heading-level'?: Level | `${Level}`;
  readonly 'max-numbers'?: number | `${number}`;
  readonly refresh?: number | `${number}`;
  readonly 'allow-exercise'?: boolean;
  readonly 'no-store'?: boolean;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'outage-banner': OutageBannerProps;
    }
  }
}
