import { renderToString } from 'react-dom/server';
import { App } from './app';

/** What a server sends before any script has run: the tag, and what stands inside it. */
export const html = renderToString(<App />);
