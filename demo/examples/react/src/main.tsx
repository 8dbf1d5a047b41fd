import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app';

const root = document.querySelector('#root');
if (root?.hasChildNodes()) hydrateRoot(root, <App />);
else if (root) createRoot(root).render(<App />);
