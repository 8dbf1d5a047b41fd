import type { Browser, Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';

/** A page in a profile of its own, until the test is over. Whatever its scripts threw by then fails the test. */
export async function blamelessPage(browser: Browser): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });
  return page;
}
