import { transformWithOxc } from 'vite';

/** Test files through Vite's own transformer. The banner itself is tested as built. */
export const typescript = () => ({
  name: 'typescript',
  resolveMimeType: ({ path }) => (path.endsWith('.ts') ? 'js' : undefined),
  async transform({ path, body }) {
    if (!path.endsWith('.ts')) return undefined;
    const { code } = await transformWithOxc(body, path, { target: 'es2022', sourcemap: false });
    return code;
  },
});
