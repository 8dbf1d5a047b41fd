import { time } from '../../feed/time.js';
import type { Candidate, Place } from './conversion.js';
import { conversionProblem } from './conversion-problem.js';
import { draftOf } from './draft-of.js';
import { type Info, isTelephoneOutage, type Message, type Reference, type Said } from './message.js';

/** A message as it was found: what has to be there may be missing, or be nothing that CAP knows. */
export interface FoundMessage extends Place {
  readonly identifier?: Said;
  readonly sender?: Said;
  readonly sent?: Said;
  readonly status?: Said;
  readonly msgType?: Said;
  readonly scope?: Said;
  readonly references: readonly Reference[];
  readonly infos: readonly Info[];
}

const STATUSES = ['Actual', 'Exercise', 'System', 'Test', 'Draft'] as const;
const TYPES = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] as const;

const isTime = (text: string) => time(text, '', { country: 'US', known: new Map(), tell: () => undefined });

/** A message that can be relied on as one, or what is wrong with it. */
function checked(found: FoundMessage): Message | ReturnType<typeof conversionProblem> {
  const { identifier, sender, sent, status, msgType, scope } = found;
  const required = Object.entries({ identifier, sender, sent, status, msgType, scope });
  const missing = required.find(([, field]) => !field);
  if (missing)
    return conversionProblem('missing-field', `this alert has no ${missing[0]}; ask for it as it was sent.`, found);
  const sentAt = isTime(sent!.text);
  if (!sentAt) return conversionProblem('bad-time', `"${sent!.text}" is no time with an offset (RFC 3339).`, sent);
  const knownStatus = STATUSES.find((word) => word === status!.text);
  if (!knownStatus) return conversionProblem('unknown-value', `no alert has the status "${status!.text}".`, status);
  const knownType = TYPES.find((word) => word === msgType!.text);
  if (!knownType) return conversionProblem('unknown-value', `no alert is of the type "${msgType!.text}".`, msgType);
  return {
    ...found,
    identifier: identifier!.text,
    sender: sender!.text,
    sent: sentAt,
    status: knownStatus,
    msgType: knownType,
    scope: scope!.text,
  };
}

/** Messages that nobody outside was meant to see, or that say nothing. */
function refused({ status, msgType, scope, infos }: Message, found: FoundMessage) {
  if (!/^public$/i.test(scope)) {
    return conversionProblem(
      'not-public',
      `this alert is not for the public (scope ${scope}); do not publish it.`,
      found.scope,
    );
  }
  if (status === 'Draft')
    return conversionProblem('draft', 'this alert is a draft; wait for the one that is sent.', found.status);
  if (status === 'System' || msgType === 'Ack' || msgType === 'Error') {
    const message = 'this message is one between alert systems, and says nothing to readers.';
    return conversionProblem('not-for-readers', message, status === 'System' ? found.status : found.msgType);
  }
  if (infos.length || msgType === 'Cancel') return;
  return conversionProblem('nothing-said', 'this alert has no info: it says nothing that could be shown.', found);
}

/** An alert of CAP or of the weather service, to be chosen and converted. */
export function messageCandidate(found: FoundMessage): Candidate {
  const { infos } = found;
  return {
    ...{ pointer: found.pointer, line: found.line, column: found.column },
    id: found.identifier?.text ?? '',
    title: (infos[0]?.headline ?? infos[0]?.event)?.text.replace(/\s+/g, ' ') ?? found.msgType?.text ?? '',
    isOutage: isTelephoneOutage(found),
    convert(nowMs) {
      const message = checked(found);
      if ('problem' in message) return message;
      return refused(message, found) ?? draftOf(message, nowMs);
    },
  };
}
