import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const said = (command: string, words: readonly string[]) => {
  const { stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  return `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n')[0] ?? '';
};

/** What measured: programs and their versions, those that are there. */
export function machine(): string {
  const programs = [
    said('chromium', ['--version']),
    `Node ${process.versions.node}`,
    said('/usr/sbin/nginx', ['-v']).replace('nginx version: ', ''),
    said('/usr/sbin/varnishd', ['-V']).replace(/^varnishd \((varnish-[\d.]+).*/, '$1'),
    said('wrk', ['-v']).replace(/^(wrk [\w./-]+).*/, '$1'),
  ];
  return `${availableParallelism()} cores, ${programs.filter(Boolean).join(', ')}.`;
}
