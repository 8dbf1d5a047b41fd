import { fieldId } from './editing.ts';

/** Opens whatever part of the form an element is in, and goes there. */
export function goToElement(element: HTMLElement): void {
  for (let part = element.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
    part.open = true;
  const target = element instanceof HTMLDetailsElement ? element.querySelector('summary')! : element;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

/** Goes to the field of a problem, or, where it has none, to the nearest thing around it. */
export function goToField(root: Element, pointer: string): void {
  const steps = pointer.split('/').slice(1);
  const around = steps.map((_step, index) => fieldId(steps.slice(0, steps.length - index)));
  const ids = [...around, `${fieldId(steps.slice(0, 1))}-add`];
  const [found] = ids.flatMap((id) => root.querySelector<HTMLElement>(`#${CSS.escape(id)}`) ?? []);
  goToElement(found ?? root.querySelector<HTMLElement>('h1')!);
}
