import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
// @ts-expect-error: plain JavaScript, as the other helpers that install something
import { ensureProgram } from './ensure-program.mjs';

/** By which names the recipes know a certificate and its key. */
const CERTIFICATE = '/etc/ssl/outage/fullchain.pem';
const KEY = '/etc/ssl/outage/key.pem';

/**
 * Makes a certificate that nobody vouches for, for a day and this machine.
 * @returns its file, and what stands in a recipe → what stands there here
 */
export function makeCertificate(folder: string) {
  const certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'key.pem');
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1'];
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync(ensureProgram('openssl'), ['req', ...kind, ...names, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  });
  return { certificate, places: { [CERTIFICATE]: certificate, [KEY]: key } };
}
