const MISSING = 'shared/… is not here: these tests need the samples and corpora beside the project';

/** What lies beside the project, for a test in the browser; says so plainly if it isn't there. */
export async function shared(path: string): Promise<string> {
  const response = await fetch(`/shared/${path}`);
  if (!response.ok) throw new Error(MISSING);
  return response.text();
}
