/** Bytes in the alphabet for addresses, without padding (RFC 4648, section 5; RFC 7515, appendix C). */
export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
