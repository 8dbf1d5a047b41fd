/** A number from 0 to 1 by chance, or the middle where a page has broken chance. */
export function readChance(): number {
  try {
    const chance = Math.random();
    if (chance >= 0 && chance <= 1) return chance;
  } catch {}
  return 0.5;
}
