import type { ParseArgsConfig } from 'node:util';

/** 0 for yes, 1 for no, 2 for a call that can't be understood or done. */
export type ExitStatus = 0 | 1 | 2;

export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** What was written behind a command's name. */
export interface Call {
  readonly files: readonly string[];
  readonly values: Values;
}

/** One thing that the command line does. What it produces goes to standard output, all that it has to say to standard error. */
export interface Command {
  /** How it is called, behind its name. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** What its help begins with, where that isn't "Prints", the summary, and that FILE may be standard input. */
  readonly lead?: string;
  /** A line for each option: how it is written, and what it means. */
  readonly help: readonly (readonly [written: string, meaning: string])[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many files it takes: that many, or `some`, at least one. */
  readonly files: number | 'some';
  /** Throws a `Refusal` for what can't be done. */
  run(call: Call): Promise<ExitStatus>;
}
