const DEADLINE_MS = 10_000;

// In a name of its own: the bundler would take an address made of it for a file to be packed.
const here = import.meta.url;

/**
 * A JSON file that the build put beside the banner's script, or nothing. The browser refuses it if it isn't what the hash
 * says (Subresource Integrity, which works without a secure context too); a piece of the hash in the address keeps caches
 * from giving out the file of another version.
 */
export async function fetchChecked(path: string, integrity: string): Promise<unknown> {
  try {
    const address = new URL(`${path}?${integrity.slice(7, 15)}`, here);
    const response = await fetch(address, {
      integrity,
      credentials: 'omit',
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    return response.ok ? await response.json() : undefined;
  } catch {
    return;
  }
}
