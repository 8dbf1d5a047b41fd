import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { integrityOf } from '../../../demo/build/integrity-of.ts';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const PACKAGES = `${HERE}node_modules/`;

/** Its dependencies are the tools that it is built with, one of them on no registry: the archive alone has the built script. */
const LIVEBLOG = {
  package: 'liveblog-default-theme@3.93.0',
  archive: 'liveblog-default-theme-3.93.0.tgz',
  integrity: 'sha512-r0tf0u0IhjZ7+Dx6j825drWeebz0XNzGGsY02b+ppdKjastSt4rvNMHOUGymAJVhwLh+Wt5YcwsW9TqS5Gvztg==',
};

function installLiveblog(): void {
  const folder = `${PACKAGES}liveblog/`;
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', LIVEBLOG.package, '--pack-destination', folder], { stdio: 'ignore' });
  const archive = readFileSync(folder + LIVEBLOG.archive);
  if (integrityOf(archive, 'sha512') !== LIVEBLOG.integrity) throw new Error(`${LIVEBLOG.package} is not what it was.`);
  execFileSync('tar', ['-xzf', folder + LIVEBLOG.archive, '-C', folder]);
}

/** Installs the peers beside this file, unless they are there. Their own scripts are not run. */
export function installPeers(): void {
  if (existsSync(`${PACKAGES}liveblog/package`)) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'ignore' });
  installLiveblog();
}

/** A script that a package carries. */
export const peerScript = (path: string): string => readFileSync(PACKAGES + path, 'utf8');
