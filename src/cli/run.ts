import { parseArgs } from 'node:util';
import { printable } from '../publish/printable.js';
import type { Call, Command, ExitStatus } from './command.js';
import { convertCommand } from './convert.js';
import { embedCommand } from './embed.js';
import { heartbeatCommand } from './heartbeat.js';
import { keygenCommand } from './keygen.js';
import { Refusal, reasonOf } from './refusal.js';
import { signCommand } from './sign.js';
import { snapshotCommand } from './snapshot.js';
import { Trouble } from './trouble.js';
import { validateCommand } from './validate.js';
import { verifyCommand } from './verify.js';

const NAME = 'outage-banner';

const commands: Readonly<Record<string, Command>> = {
  validate: validateCommand,
  convert: convertCommand,
  snapshot: snapshotCommand,
  embed: embedCommand,
  keygen: keygenCommand,
  sign: signCommand,
  verify: verifyCommand,
  heartbeat: heartbeatCommand,
};

const HELP = ['--help', 'this text'] as const;

const table = (rows: readonly (readonly [string, string])[]) => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
};

function helpFor(name: string | undefined, command: Command | undefined): string {
  if (name && command) {
    const { usage, summary, lead = `Prints ${summary}.\nFILE may be - for standard input.`, help } = command;
    return `Usage: ${NAME} ${name} ${usage}\n\n${lead}\n\n${table([...help, HELP])}`;
  }
  const rows = Object.entries(commands).map(([own, { usage, summary }]) => [`${own} ${usage}`, summary] as const);
  return `Usage: ${NAME} COMMAND\n\n${table(rows)}\nExit status: 0 for yes, 1 for no, 2 for a wrong call.\n`;
}

/** What was written behind a command's name, by its own options. */
function callOf(command: Command, words: readonly string[]): Call {
  const { positionals, values } = parseArgs({
    args: [...words],
    options: command.options,
    allowPositionals: true,
  });
  const { length } = positionals;
  if (command.files === 'some' ? !length : length !== command.files) {
    const [what] = command.usage.split(/[ .…]/);
    const wanted = command.files === 'some' ? 'at least 1' : command.files;
    throw new Refusal(
      wanted ? `takes ${wanted} ${what}, not ${length}` : `takes options alone, not "${positionals[0]}"`,
    );
  }
  return { files: positionals, values: values as Call['values'] };
}

/** Does what the words of a command line say. Never throws: a call that can't be done is told on standard error. */
export async function run([name, ...words]: readonly string[]): Promise<ExitStatus> {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (name === '--help' || (command && words.includes('--help'))) {
    process.stdout.write(helpFor(name, command));
    return 0;
  }
  if (!name || !command) {
    const what = name === undefined ? 'no command' : `no command is called "${name}"`;
    process.stderr.write(`${NAME}: ${what}\n\n${helpFor(undefined, undefined)}`);
    return 2;
  }
  try {
    return await command.run(callOf(command, words));
  } catch (error) {
    if (error instanceof Trouble) {
      process.stderr.write(`${printable(`${NAME} ${name}: ${error.message}`)}\n`);
      return 1;
    }
    process.stderr.write(`${NAME} ${name}: ${reasonOf(error)}\nUsage: ${NAME} ${name} ${command.usage}\n`);
    return 2;
  }
}
