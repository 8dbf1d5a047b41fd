/** A private key for ES256: ECDSA on P-256 (RFC 7517; RFC 7518, section 6.2). Each number is 32 bytes in base64url. */
export interface PrivateKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly d: string;
}
