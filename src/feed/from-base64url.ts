/** What a base64url text (RFC 4648, section 5, without padding) stands for, a character a byte; nothing for one that is none. */
export function fromBase64url(text: string): string {
  try {
    return atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return '';
  }
}
