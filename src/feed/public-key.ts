/**
 * A public key as a page pins it: the 65 bytes of an uncompressed point of P-256 (SEC 1, section 2.3.3), which WebCrypto
 * takes as they are, in 87 characters of base64url. Of the last character two bits are unused, and must be 0: a key has
 * one spelling. Whether the point is on the curve is found out when it is used.
 */
export const isPublicKey = (text: string): boolean => /^B[A-P][\w-]{84}[AEIMQUYcgkosw048]$/.test(text);
