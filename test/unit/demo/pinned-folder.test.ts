import { describe, expect, it } from 'vitest';
import { folderName } from '../../../demo/build/pinned-folder.js';

const name = (version: string, files: Readonly<Record<string, string>>) =>
  folderName(version, new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)])));

describe('the name of the folder to pin', () => {
  const usual = name('0.1.0', { 'a.js': 'one', 'b.js': 'two' });

  it('has the version, and eight digits', () => {
    expect(usual).toMatch(/^v0\.1\.0-[\da-f]{8}$/);
  });

  it('is the same for the same files, in whatever order they come', () => {
    expect(name('0.1.0', { 'b.js': 'two', 'a.js': 'one' })).toBe(usual);
  });

  it.each([
    ['a byte', { 'a.js': 'onE', 'b.js': 'two' }],
    ['a file’s name', { 'a.js': 'one', 'c.js': 'two' }],
    ['which file has which content', { 'a.js': 'two', 'b.js': 'one' }],
    ['where one file ends', { 'a.js': 'onet', 'b.js': 'wo' }],
    ['a file more', { 'a.js': 'one', 'b.js': 'two', 'c.js': '' }],
    ['a file less', { 'a.js': 'one' }],
  ])('changes with %s', (_what, files) => {
    expect(name('0.1.0', files as unknown as Record<string, string>)).not.toBe(usual);
  });
});
