import type { Conversion, ConversionProblem, Format, Place, Remark } from '../publish/convert/conversion.js';
import { decode, MAX_INPUT_BYTES, TOO_LARGE } from '../publish/convert/decode.js';
import { convert } from '../publish/convert.js';
import { printable } from '../publish/printable.js';
import type { Command } from './command.js';
import { type Position, positionsIn } from './positions-in.js';
import { readBytes } from './read-bytes.js';
import { Refusal } from './refusal.js';
import { writeOutput } from './write-output.js';

const FORMATS: readonly Format[] = ['cap', 'nws', 'statuspage'];

/** What a conversion has to say, each with its place in the text. */
function findingsOf(file: string, text: string, got: Conversion) {
  const all: readonly (ConversionProblem | Remark)[] = 'problem' in got ? [got.problem] : got.remarks;
  const severity = 'problem' in got ? 'error' : 'warning';
  let at: ((pointer?: string) => Position) | undefined;
  const positionOf = ({ line, column = 1, pointer }: Place): Position => {
    if (line !== undefined) return { line, column };
    at ??= positionsIn(text);
    return at(pointer);
  };
  return all.map((told) => {
    const { name, message, ...more } = told;
    return { file, ...more, ...positionOf(told), severity, rule: name, message };
  });
}

/** A line each for a person, or the same as a JSON list. */
function told(findings: ReturnType<typeof findingsOf>, asJson: boolean): string {
  if (asJson) return `${JSON.stringify(findings, null, 2)}\n`;
  return findings
    .map(({ file, line, column, severity, rule, message }) =>
      printable(`${file}:${line}:${column}: ${severity} ${rule}: ${message}`),
    )
    .map((line) => `${line}\n`)
    .join('');
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
    [
      '--json',
      'tells the findings, on standard error, as a JSON list: file, line, column, severity, rule, message, pointer',
    ],
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
    process.stderr.write(told(findingsOf(file, text, got), json === true));
    if ('problem' in got) return 1;
    await writeOutput(`${JSON.stringify(got.feed, null, 2)}\n`, out === undefined ? out : `${out}`);
    return 0;
  },
};
