import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the recipes for hosting are. */
export const RECIPES = fileURLToPath(new URL('../../demo/hosting/', import.meta.url));

/**
 * A recipe for this machine: the file as it stands, but for ports and folders.
 * @param places what stands in the recipe, and what stands there here
 * @throws for a place that the recipe doesn't have: it would run, elsewhere than meant
 */
export function recipe(name: string, places: Readonly<Record<string, string>>): string {
  let text = readFileSync(RECIPES + name, 'utf8');
  for (const [there, here] of Object.entries(places)) {
    if (!text.includes(there)) throw new Error(`${name} has no "${there}"`);
    text = text.replaceAll(there, here);
  }
  return text;
}
