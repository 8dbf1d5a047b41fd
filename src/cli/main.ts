#!/usr/bin/env node
import { run } from './run.js';

// A reader that has heard enough, as `head` has, is no error.
process.stdout.on('error', () => process.exit());
process.exitCode = await run(process.argv.slice(2));
