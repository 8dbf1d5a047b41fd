import { build, type Plugin } from 'vite';

/** Where the sources of the modules are, by the address where the built file will be. */
const sources: Readonly<Record<string, string>> = {
  '/outage-banner.js': '/src/index.ts',
  '/frame.js': '/src/embed/frame.ts',
};

/** The classic script, which can't be served as a module. */
async function embedScript(): Promise<string> {
  const lib = { entry: 'src/embed/embed.ts', formats: ['iife' as const], name: 'embed' };
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } });
  const [result] = [built].flat();
  return result && 'output' in result ? result.output[0].code : '';
}

/** The start page of the demo, and, while developing, what is made of the sources at the addresses where the built files will be. */
export const demoRoutes = (): Plugin => ({
  name: 'demo-routes',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url === '/') return void response.writeHead(302, { Location: '/demo/' }).end();
      // The build puts them at the top; their sources are found from where they stand.
      if (/^\/(generator|desk)\.html(\?|$)/.test(request.url ?? '')) {
        return void response.writeHead(302, { Location: `/demo${request.url}` }).end();
      }
      if (request.url === '/embed.js') {
        response.setHeader('Content-Type', 'text/javascript');
        return void embedScript().then((code) => response.end(code), next);
      }
      request.url = sources[request.url ?? ''] ?? request.url;
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
