import type { OutageBannerElement } from 'outage-banner';
import type { OutageBannerProps } from 'outage-banner/react';
import { createRef, type ReactElement } from 'react';

const ref = createRef<OutageBannerElement>();
const revisions: number[] = [];

export const right: readonly ReactElement[] = [
  <outage-banner key="bare" />,
  <outage-banner
    key="whole"
    ref={ref}
    id="banner"
    className="wide"
    style={{ maxWidth: 600 }}
    lang="es"
    src="/feeds/now.json"
    layout="bar"
    sections="numbers"
    local="Ware police and fire dispatch: 413-555-0130"
    area="ware"
    label="Live"
    theme="dark"
    heading-level={3}
    max-numbers={5}
    refresh={60}
    allow-exercise
    no-store={false}
    onClick={({ currentTarget }) => currentTarget.refresh()}
    onoutage-state={({ state, problem, currentTarget }) => console.log(state, problem?.message, currentTarget.feed)}
    onoutage-update={({ feed }) => revisions.push(feed.revision)}
    onoutage-dial={({ contact, number }) => console.log(contact.area, number.display)}
  >
    <p>As of 2:41 PM: 911 is not working.</p>
  </outage-banner>,
  <outage-banner key="words" class="wide" heading-level="3" max-numbers="5" refresh="60" />,
];

export const props: OutageBannerProps = { layout: 'card', 'heading-level': 2 };

export const wrong: readonly ReactElement[] = [
  // @ts-expect-error: no such layout
  <outage-banner key="1" layout="banner" />,
  // @ts-expect-error: no such theme
  <outage-banner key="2" theme="sepia" />,
  // @ts-expect-error: 1 to 5
  <outage-banner key="3" heading-level={6} />,
  // @ts-expect-error: a number
  <outage-banner key="4" max-numbers="many" />,
  // @ts-expect-error: written there, "false" is true in HTML
  <outage-banner key="5" no-store="false" />,
  // @ts-expect-error: no such attribute
  <outage-banner key="6" source="/feeds/now.json" />,
  // @ts-expect-error: only the banner writes it
  <outage-banner key="7" status="down" />,
  // @ts-expect-error: no feed in that event
  <outage-banner key="8" onoutage-state={({ feed }) => feed} />,
  // @ts-expect-error: a function
  <outage-banner key="9" onoutage-dial="count()" />,
  // @ts-expect-error: the banner, not any element
  <outage-banner key="10" ref={createRef<HTMLInputElement>()} />,
  // @ts-expect-error: no such tag
  <outage-baner key="11" />,
];
