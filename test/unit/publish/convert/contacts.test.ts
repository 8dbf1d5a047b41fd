import { describe, expect, it } from 'vitest';
import { capText, incident, info, nwsFields, nwsText, statuspageText, update } from '../../../fixtures/alerts.js';
import { converted } from '../../../helpers/converted.js';

const NUMBER = '413-555-0130';

describe('a number in an alert is shown to the editor, with its surroundings, and never one to call', () => {
  it.each([
    ['a headline', capText({ info: info({ headline: `Call ${NUMBER}` }) })],
    ['a description', capText({ info: info({ description: `Call ${NUMBER}` }) })],
    ['an instruction', nwsText(nwsFields({ instruction: `Call ${NUMBER}` }))],
    ['a text for phones', nwsText(nwsFields({ parameters: { CMAMtext: [`Call ${NUMBER}`] } }))],
    ['an incident', statuspageText([incident({ name: `911 is out. Call ${NUMBER}` })])],
    ['an update of an incident', statuspageText([incident({ incident_updates: [update(`Call <b>${NUMBER}</b>`)] })])],
  ])('in %s', (_where, text) => {
    const got = converted(text);
    const told = got.remarks.filter(({ name }) => name === 'number-in-text');
    expect(told).toMatchObject([{ number: NUMBER, surroundings: expect.stringContaining(`Call ${NUMBER}`) }]);
    expect(told[0]?.message).toContain(NUMBER);
  });

  it('once, though every language has it', () => {
    const infos = [
      info({ description: `Call ${NUMBER}` }),
      info({ language: 'es', description: `Llame al ${NUMBER}` }),
    ];
    const { remarks } = converted(capText({ info: infos }));
    expect(remarks.filter(({ name }) => name === 'number-in-text')).toHaveLength(1);
  });
});

it('the contact of an alert is told to the editor, and stands nowhere in the draft', () => {
  const got = converted(
    capText({ info: info({ contact: `Fire: &lt;a href="tel:118"&gt;${NUMBER}&lt;/a&gt; (media only)` }) }),
  );
  expect(JSON.stringify(got.feed)).not.toContain(NUMBER);
  expect(got.remarks).toContainEqual(
    expect.objectContaining({
      name: 'contact-left-out',
      message: expect.stringContaining(`Fire: ${NUMBER} (media only)`),
    }),
  );
});

it('a draft that needs numbers says so', () => {
  const names = (text: string) => converted(text).remarks.map(({ name }) => name);
  expect(names(capText())).toContain('numbers-left');
  expect(names(capText({ msgType: 'Update', info: info({ responseType: 'AllClear' }) }))).not.toContain('numbers-left');
});

it('characters that turn the text are taken out, and told with their place', () => {
  const got = converted(nwsText(nwsFields({ headline: `911 \u202e0310-555-314` })));
  expect(got.feed.headline).toBe('911 0310-555-314');
  expect(got.remarks).toContainEqual(
    expect.objectContaining({ name: 'forbidden-character', pointer: '/features/0/properties/headline' }),
  );
});

it('an alert past its time says so', () => {
  const isExpired = (fields: object, time: string) =>
    converted(capText({ info: info(fields) }), { nowMs: Date.parse(time) }).remarks.some(
      ({ name }) => name === 'expired',
    );
  expect(isExpired({}, '2026-03-02T17:04:00-05:00')).toBe(false);
  expect(isExpired({}, '2026-03-02T17:06:00-05:00')).toBe(true);
  expect(isExpired({ expires: '2026-03-02T20:00:00-05:00' }, '2026-03-02T17:06:00-05:00')).toBe(false);
});
