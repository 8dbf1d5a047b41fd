import type { Document } from './document.js';
import { linkOf, markOf, numbers } from './numbers.js';
import { footer, parts } from './parts.js';
import { define } from './tag.js';
import { clock } from './words.js';

const nodeOf = (markup: string): Element => {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content.firstElementChild!;
};

const hasSameRows = ({ contacts }: Document, before: Document) =>
  contacts.length === before.contacts.length &&
  contacts.every(({ id, area, agency, numbers }, index) => {
    const was = before.contacts[index]!;
    return id === was.id && area === was.area && agency === was.agency && numbers.length === was.numbers.length;
  });

/** Another number of a row: its digits, its link, and the mark. */
function changeNumber(row: Element, place: number, number: string, updated: string): void {
  const link = row.querySelectorAll('a')[place]!;
  link.href = linkOf(number);
  link.querySelector('bdi')!.firstChild!.nodeValue = number;
  const who = row.querySelector('.who')!;
  who.querySelector('.mark')?.remove();
  who.append(nodeOf(markOf(updated)));
}

/** A list with other rows is made anew. */
function changeNumbers(section: Element, news: Document, before: Document): void {
  if (!hasSameRows(news, before)) {
    section.replaceWith(nodeOf(numbers(news)));
    return;
  }
  const rows = section.lastElementChild!.children;
  for (const [index, contact] of news.contacts.entries()) {
    for (const [place, number] of contact.numbers.entries()) {
      if (number !== before.contacts[index]!.numbers[place]) changeNumber(rows[index]!, place, number, news.updated);
    }
  }
}

/** When it was last checked. */
function changeTimes(root: ShadowRoot, nowMs: number): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>('footer time')) {
    time.dateTime = new Date(nowMs).toISOString();
    const words = clock(nowMs);
    if (time.textContent !== words) time.firstChild!.nodeValue = words;
  }
}

define((root, news, before, nowMs, drawnAtMs) => {
  const nodes = [...root.firstElementChild!.children];
  for (const [index, part] of parts.entries()) {
    // Of the footer, the times are changed by themselves.
    const atMs = part === footer ? drawnAtMs : nowMs;
    if (part === numbers) changeNumbers(nodes[index]!, news, before);
    else if (part(news, atMs) !== part(before, drawnAtMs)) nodes[index]!.replaceWith(nodeOf(part(news, nowMs)));
  }
  changeTimes(root, nowMs);
});
