/** What a base64url text (RFC 4648, section 5, without padding) stands for, a character a byte. Throws for a text that is none. */
export const fromBase64url = (text: string): string => atob(text.replace(/-/g, '+').replace(/_/g, '/'));
