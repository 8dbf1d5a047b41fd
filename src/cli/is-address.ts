/** An address on the network, no file. */
export const isAddress = (name: string): boolean => /^https?:\/\//i.test(name) && URL.canParse(name);
