import type { Plugin } from 'vite';

/** The start page of the demo, and, while developing, the banner's sources at the address where the built file will be. */
export const demoRoutes = (): Plugin => ({
  name: 'demo-routes',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url === '/') return void response.writeHead(302, { Location: '/demo/' }).end();
      if (request.url === '/outage-banner.js') request.url = '/src/index.ts';
      next();
    });
  },
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url === '/') return void response.writeHead(302, { Location: '/demo/' }).end();
      next();
    });
  },
});
