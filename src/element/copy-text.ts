/** Puts a text on the clipboard; says whether that went well. Where a page is not secure there is only the older way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const copy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    try {
      addEventListener('copy', copy, { capture: true });
      return document.execCommand('copy');
    } catch {
      return false;
    } finally {
      removeEventListener('copy', copy, { capture: true });
    }
  }
}
