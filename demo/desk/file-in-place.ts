/** A file that the browser may write to, as far as the desk needs it (File System Access API). */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileHandle>;
}

const types = [{ description: 'Outage feed', accept: { 'application/json': ['.json'] } }];
const pickers = globalThis as Pickers;

export const canSaveInPlace = (): boolean => typeof pickers.showOpenFilePicker === 'function';

/** Lets a person choose a file to work on; nothing if they don't. */
export const chooseFile = (): Promise<FileHandle | undefined> =>
  pickers.showOpenFilePicker!({ types }).then(
    ([handle]) => handle,
    () => undefined,
  );

/** Lets a person choose where to save; nothing if they don't. */
export const chooseTarget = (suggestedName: string): Promise<FileHandle | undefined> =>
  pickers.showSaveFilePicker!({ types, suggestedName }).then(
    (handle) => handle,
    () => undefined,
  );

/** Writes a file as a whole: the browser puts it in place when it is closed. Says whether that went well. */
export async function writeFile(handle: FileHandle, text: string): Promise<boolean> {
  try {
    const writable = await handle.createWritable();
    await writable.write(text);
    await writable.close();
    return true;
  } catch {
    return false;
  }
}

/** Hands a file to the browser's downloads. */
export function download(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  // A browser may still be reading it: it is let go when the page is.
}
