/** Our format, one status that says `none`, and none that says anything else. */
const CALM =
  /^(?=.*"outage-feed\/1")(?!.*"status"\s*:\s*"(?:unconfirmed|down|partial|restored|withdrawn)").*"status"\s*:\s*"none"/s;

/** Looks at a feed once. True only for a readable text that says that all is well: whatever else comes, or doesn't, the banner has to deal with. */
export async function isCalm(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { cache: 'no-cache', credentials: 'omit' });
    return response.ok && CALM.test(await response.text());
  } catch {
    return false;
  }
}
