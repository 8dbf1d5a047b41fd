import type { CustomElement, Export } from 'custom-elements-manifest';
import { manifest } from '../../demo/build/manifest.js';

/** The element as its manifest describes it, the classes of its events, and what the package gives out. */
export async function described() {
  const whole = await manifest();
  const [module] = whole.modules;
  const [element, ...classes] = (module?.declarations ?? []) as CustomElement[];
  if (!element) throw new Error('The manifest has no element.');
  const exports: readonly Export[] = module?.exports ?? [];
  return { whole, element, classes, exports };
}
