import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error: plain JavaScript, which the browser runner's configuration reads too
import { apt, install, mayInstall } from './apt.mjs';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What WordPress makes of a post. */
export interface Post {
  /** What is kept of what an author writes who has no right to unfiltered HTML. */
  readonly saved: string;
  /** What readers get of that from the classic editor's filters. */
  readonly shown: string;
}

const isThere = (program: string) => spawnSync(program, ['--version']).status === 0;

function ensurePhp(): string {
  if (isThere('php') || (mayInstall() && install('php-cli') && isThere('php'))) return 'php';
  throw new Error('No PHP found: install it (sudo apt-get install php-cli).');
}

const isWordPress = (folder: string) => existsSync(join(folder, 'wp-includes/kses.php'));

/** Debian's package, taken apart: to install it would take a web server along. Kept, as it is 8 MB. */
function unpacked(): string | undefined {
  const cache = at('node_modules/.cache/wordpress');
  const folder = join(cache, 'usr/share/wordpress');
  if (isWordPress(folder)) return folder;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const download = () => apt(['download', 'wordpress'], cache);
  if (!download() && !(mayInstall() && apt(['update']) && download())) return;
  const [name] = readdirSync(cache).filter((file) => file.endsWith('.deb'));
  execFileSync('dpkg', ['-x', join(cache, name!), cache]);
  return isWordPress(folder) ? folder : undefined;
}

function ensureWordPress(): string {
  const places = [process.env.WORDPRESS_PATH ?? '', '/usr/share/wordpress'];
  const folder = places.find(isWordPress) ?? unpacked();
  if (folder) return folder;
  throw new Error('No WordPress found: set WORDPRESS_PATH to its folder, or have apt-get find the package wordpress.');
}

/** WordPress's real rules for posts. Throws, and says what to install, where there is no PHP or no WordPress. */
export function wordpress(): (posts: readonly string[]) => Post[] {
  const php = ensurePhp();
  const folder = ensureWordPress();
  return (posts) => {
    const input = JSON.stringify(posts);
    const output = execFileSync(php, [at('test/wordpress/sanitise.php'), folder], { input, maxBuffer: 100_000_000 });
    return JSON.parse(output.toString());
  };
}
