import { type GeneralJWSInput, generalVerify, importJWK } from 'jose';
import { base64url, bytesOf } from '../fixtures/signing.js';

/** The payload that another JWS library believes, or nothing. It is told to take ES256 alone, as we do. */
export async function joseVerdict(text: string, publicKey: string): Promise<string | undefined> {
  try {
    const point = bytesOf(publicKey);
    const [x, y] = [point.slice(1, 33), point.slice(33)].map(base64url);
    const key = await importJWK({ kty: 'EC', crv: 'P-256', x: x!, y: y! }, 'ES256');
    const document = JSON.parse(text.replace(/^\ufeff/, '')) as GeneralJWSInput;
    const { payload } = await generalVerify(document, key, { algorithms: ['ES256'] });
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(payload);
  } catch {
    return;
  }
}
