/** What the editor is told of every kind of alert. */
export const sentences = {
  notAnOutage: 'this does not call itself an outage of 911. Go on only if it is about one.',
  restored:
    'this says that the outage is over. Ask the sender before you publish it, and ask whether 911 works everywhere.',
  over: (earlier: string) =>
    `this ends ${earlier ? `an earlier alert (${earlier})` : 'something'}, and does not say that 911 works. Find out; then set the status to restored, or to withdrawn if there was no outage.`,
  status:
    'the status is "unconfirmed", as this does not say how far an outage goes. Find out; then set it to down or partial.',
  numbers: 'there is no number to call in this draft. Add numbers that you have called yourself.',
  area: 'no area is named here; say in "affected" who this is for.',
  expired: (written: string) => `this was written ${written}, and its time is over; look for something newer.`,
  exercise: (kind: string) =>
    `this is a message of the kind ${kind}; it stays an exercise, which pages show only where they allow it.`,
  test: 'these words sound like a test, and the alert is not marked as one. Ask the sender.',
  number: (number: string, surroundings: string) =>
    `"${number}" stands in the text: ${surroundings} Find out whose it is before you make it a number to call.`,
  contact: (contact: string) => `the contact of the alert is for editors, not for readers: ${contact}`,
  link: (address: string) => `readers are sent only to https addresses, not to ${address}`,
  phoneText: (text: string) => `what phones show may be left over from the alert that this ends: ${text}`,
  attachments: (names: string) => `files of the alert are left out: ${names}.`,
  component: (name: string, status: string) =>
    `the page says "${name}: ${status}". If that is sure, write it into "services".`,
  steered: 'characters that cannot be seen or that turn the order of the text were taken out here.',
  chosen: (count: number) => `of ${count} alerts this is the only one that calls itself an outage of 911.`,
} as const;
