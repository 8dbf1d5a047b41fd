import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const { module } = await runnerImport(new URL('run-bench.ts', import.meta.url).pathname, { configFile: false });
process.exitCode = await module.runBench(positionals, { json: values.json ?? false });
