/** Whether two pieces of a feed say the same. Quicker than to write both down, as most of one revision stands in the next. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const fields = Object.keys(one) as (keyof typeof one)[];
  return fields.length === Object.keys(other).length && fields.every((field) => isSame(one[field], other[field]));
}
