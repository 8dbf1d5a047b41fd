import { brotliCompressSync } from 'node:zlib';
import { sizeLimit } from './size-limits.ts';

/** What a file costs. Bytes. */
export interface Weight {
  readonly file: string;
  readonly raw: number;
  readonly brotli: number;
  readonly limit: number | undefined;
}

/** Brotli at its strongest, as for files that are compressed once and served for long. */
export const weigh = (file: string, content: string | Uint8Array): Weight => ({
  file,
  raw: Buffer.byteLength(content),
  brotli: brotliCompressSync(content).length,
  limit: sizeLimit(file),
});

export const isOver = ({ brotli, limit }: Weight): boolean => limit !== undefined && brotli > limit;
