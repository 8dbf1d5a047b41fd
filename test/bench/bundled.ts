import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * One minified ES module of a script and all that it imports, made as the banner is; not what it may import later by itself.
 * @param path seen from this folder
 */
export async function bundled(path: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    // Under the bench's own runner Vite would take what packages have for developers.
    resolve: { conditions: ['module', 'browser', 'production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: ['chrome105', 'edge105', 'firefox110', 'safari16.4'],
      write: false,
      copyPublicDir: false,
      minify: 'terser',
      terserOptions: {
        module: true,
        ecma: 2020,
        compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
      },
      lib: { entry: fileURLToPath(new URL(path, import.meta.url)), formats: ['es'], fileName: 'bundled' },
    },
  });
  const [{ output }] = [result].flat() as [Rolldown.RolldownOutput];
  return output.filter((file) => file.type === 'chunk').find(({ isEntry }) => isEntry)!.code;
}
