import type { Conversion, ConversionProblem, Format, Remark } from '../publish/convert/conversion.js';
import { decode, MAX_INPUT_BYTES, TOO_LARGE } from '../publish/convert/decode.js';
import { convert } from '../publish/convert.js';
import { printable } from '../publish/printable.js';
import type { Command } from './command.js';
import { type Position, positionsIn } from './positions-in.js';
import { readBytes } from './read-bytes.js';
import { Refusal } from './refusal.js';
import { writeOutput } from './write-output.js';

const FORMATS: readonly Format[] = ['cap', 'nws', 'statuspage'];

type Severity = 'error' | 'warning';

/** One line for a person, or the same as JSON: one object a line, as long as there is something to say. */
function lineOf(
  file: string,
  severity: Severity,
  { line, column }: Position,
  told: ConversionProblem | Remark,
  asJson: boolean,
): string {
  const { name, message, ...more } = told;
  if (asJson) return `${JSON.stringify({ file, line, column, severity, rule: name, message, ...more })}\n`;
  return `${printable(`${file}:${line}:${column}: ${severity} ${name}: ${message}`)}\n`;
}

/** Tells what a conversion has to say, with its place in the text. */
function tell(file: string, text: string, got: Conversion, asJson: boolean): void {
  const all = 'problem' in got ? [got.problem] : got.remarks;
  const severity = 'problem' in got ? 'error' : 'warning';
  let at: ((pointer?: string) => Position) | undefined;
  for (const told of all) {
    const { line, column = 1, pointer } = told;
    at ??= line === undefined ? positionsIn(text) : undefined;
    const position = line === undefined ? at!(pointer) : { line, column };
    process.stderr.write(lineOf(file, severity, position, told, asJson));
  }
}

function formatOf(from: unknown): Format | undefined {
  const format = FORMATS.find((name) => name === from);
  if (from === undefined || format) return format;
  throw new Refusal(`doesn't read "${from}"; it reads ${FORMATS.join(' ')}`);
}

/** Makes an outage feed of a foreign alert, to be completed by a person. */
export const convertCommand: Command = {
  usage: 'FILE [--from FORMAT] [--alert ID] [--json] [--out FILE]',
  summary: 'a CAP alert, an NWS alert or a Statuspage incident as an outage feed, to be completed by a person',
  help: [
    ['--from FORMAT', `what FILE is: ${FORMATS.join(' ')}; without it, its shape decides`],
    ['--alert ID', 'which alert, by its identifier, where there are several'],
    ['--json', 'tells errors and warnings as JSON, one object a line'],
    ['--out FILE', 'where to write it, atomically; without it, standard output'],
  ],
  options: {
    from: { type: 'string' },
    alert: { type: 'string' },
    json: { type: 'boolean' },
    out: { type: 'string' },
  },
  files: 1,
  async run({ files: [file = '-'], values: { from, alert, json, out } }) {
    const format = formatOf(from);
    const bytes = await readBytes(file, MAX_INPUT_BYTES);
    const input = bytes ? decode(bytes) : TOO_LARGE;
    const text = 'text' in input ? input.text : '';
    const got: Conversion =
      'text' in input
        ? convert(text, {
            ...(format && { from: format }),
            ...(alert !== undefined && { alertId: `${alert}` }),
            nowMs: Date.now(),
          })
        : input;
    tell(file, text, got, json === true);
    if ('problem' in got) return 1;
    await writeOutput(`${JSON.stringify(got.feed, null, 2)}\n`, out === undefined ? out : `${out}`);
    return 0;
  },
};
