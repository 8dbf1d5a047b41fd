import type { Pinned } from '../../src/publish/embed-code.ts';

/** What stands beside the page, each as far as it can be had. */
export interface FilesBeside {
  readonly pinned?: Pinned;
  /** Names of the feeds in the list, by address. */
  readonly listed: ReadonlyMap<string, string>;
  /** The text of a feed of an outage, to show one on a calm day. */
  readonly sample?: string;
}

const SAMPLE = 'feeds/massachusetts-911-2024-06-18.json';

async function textOf(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { cache: 'no-cache', credentials: 'omit' });
    return response.ok ? await response.text() : undefined;
  } catch {
    return;
  }
}

/** A document, or nothing: a server that knows no 404 sends a page instead. */
function read<T>(text: string | undefined, isRight: (document: T) => unknown): T | undefined {
  try {
    const document: T = JSON.parse(text ?? '');
    return isRight(document) ? document : undefined;
  } catch {
    return;
  }
}

/** @param folder where the banner's files are */
export async function filesBeside(folder: string): Promise<FilesBeside> {
  const [integrity, list, sample] = await Promise.all(
    ['integrity.json', 'feeds.json', SAMPLE].map((name) => textOf(folder + name)),
  );
  const pinned = read<Pinned>(integrity, ({ folder, integrity }) => folder && integrity);
  const feeds = read<Record<string, string>>(list, (document) => typeof document === 'object') ?? {};
  const listed = Object.entries(feeds).map(([id, path]) => [new URL(path, folder).href, id] as const);
  const isFeed = read<object>(sample, (document) => 'format' in document);
  return { ...(pinned && { pinned }), listed: new Map(listed), ...(isFeed && sample && { sample }) };
}
