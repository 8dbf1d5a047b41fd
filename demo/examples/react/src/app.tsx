import type { OutageBannerElement } from 'outage-banner';
import type {} from 'outage-banner/react';
import { useEffect, useRef, useState } from 'react';

/** An article with the banner in it, and what the page knows of it. */
export function App() {
  const banner = useRef<OutageBannerElement>(null);
  const [state, setState] = useState('loading');
  const [revision, setRevision] = useState<number>();
  const [calls, setCalls] = useState(0);

  // For pages that a server wrote; others just `import 'outage-banner'`. React must find in the tag what the server put there,
  // and listens to a tag's own events only when it draws it again (issue 35446 of React). So the banner comes after that.
  const [isDrawnAgain, setDrawnAgain] = useState(false);
  useEffect(() => setDrawnAgain(true), []);
  useEffect(() => {
    if (isDrawnAgain) import('outage-banner');
  }, [isDrawnAgain]);

  return (
    <main>
      <h1>Town news</h1>
      <outage-banner
        ref={banner}
        src="/feeds/massachusetts-911-2024-06-18.json"
        heading-level={2}
        max-numbers={5}
        className="in-article"
        onoutage-state={(event) => setState(event.state)}
        onoutage-update={({ feed }) => setRevision(feed.revision)}
        onoutage-dial={() => setCalls((before) => before + 1)}
      >
        <p>If 911 does not work, call your local police, fire, or ambulance number.</p>
      </outage-banner>
      <p>
        Last revision on screen: <output>{revision ?? 'none'}</output>, the banner is {state}. Calls from this page:{' '}
        {calls}.
      </p>
      <button type="button" onClick={() => banner.current?.refresh()}>
        Look again
      </button>
    </main>
  );
}
