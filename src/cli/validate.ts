import { isFailure } from '../feed/problem.js';
import { doubtsNumber } from '../publish/doubts-number.js';
import { checkedInput, type PlacedFinding } from './checked-input.js';
import type { Command, Values } from './command.js';
import { type FetchFeedOptions, fetchFeed } from './fetch-feed.js';
import { findingLine } from './finding-line.js';
import { isAddress } from './is-address.js';
import { publicKeysIn } from './public-keys-in.js';
import { readInput } from './read-input.js';
import { Refusal } from './refusal.js';
import { writeOutput } from './write-output.js';

/** As long as a banner waits. */
const DEADLINE_SECONDS = 10;

const counted = (findings: readonly PlacedFinding[], severity: PlacedFinding['severity']) => {
  const count = findings.filter((finding) => finding.severity === severity).length;
  return `${count || 'no'} ${severity}${count === 1 ? '' : 's'}`;
};

function deadlineMs(timeout: Values[string]): number {
  const seconds = Number(timeout ?? DEADLINE_SECONDS);
  if (!(seconds > 0 && seconds <= 3600)) throw new Refusal(`--timeout takes seconds, not "${timeout}"`);
  return seconds * 1000;
}

async function previousText(name: string, options: FetchFeedOptions): Promise<string> {
  const got = await (isAddress(name) ? fetchFeed(name, options) : readInput(name));
  if (isFailure(got)) throw new Refusal(`can't read the previous feed ${name}: ${got.problem.message}`);
  return got.text;
}

/** Says what is wrong with feeds, and with the way their addresses answer. */
export const validateCommand: Command = {
  usage: 'FILE|URL… [--previous FILE|URL] [--public-key VALUE] [--timeout SECONDS] [--json]',
  summary: 'what is wrong with feeds and, for addresses, with the way they answer',
  help: [
    ['--previous FILE|URL', 'the feed that is on the air; says too whether banners will take this one for newer'],
    ['--public-key VALUE', 'what pages have pinned; says too whether one of these keys has signed each feed'],
    ['--timeout SECONDS', `how long an address may take; without it ${DEADLINE_SECONDS}, as long as a banner waits`],
    ['--json', 'the findings as a JSON list: file, line, column, severity, rule, message, pointer, value'],
  ],
  options: {
    previous: { type: 'string' },
    'public-key': { type: 'string' },
    timeout: { type: 'string' },
    json: { type: 'boolean' },
  },
  files: 'some',
  async run({ files, values }) {
    const { previous, timeout, json } = values;
    if ([...files, previous].filter((name) => name === '-').length > 1)
      throw new Refusal('can read standard input once');
    if (previous !== undefined && files.length > 1) throw new Refusal('compares one FILE with --previous, not more');
    const publicKeys = publicKeysIn(values);
    const options = { fetch, deadlineMs: deadlineMs(timeout), nowMs: Date.now(), doubtsNumber, publicKeys };
    const before = previous === undefined ? undefined : await previousText(`${previous}`, options);
    const findings: PlacedFinding[] = [];
    for (const file of files) findings.push(...(await checkedInput(file, { ...options, previous: before })));
    const lines = findings.map((finding) => findingLine(finding.file, finding, finding));
    await writeOutput(json ? `${JSON.stringify(findings, null, 2)}\n` : lines.join(''), undefined);
    process.stderr.write(`outage-banner validate: ${counted(findings, 'error')}, ${counted(findings, 'warning')}\n`);
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
