import { expect, it } from 'vitest';
import { decode, MAX_INPUT_BYTES } from '../../../../src/publish/convert/decode.js';

const bytes = (...values: (string | number)[]) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'string' ? [...Buffer.from(value, 'latin1')] : [value])));

it.each([
  ['UTF-8 where nothing is said', bytes('<a>', 0xc3, 0xa9, '</a>'), '<a>é</a>'],
  ['UTF-8 behind a byte order mark', bytes(0xef, 0xbb, 0xbf, 'a', 0xc3, 0xa9), 'aé'],
  ['UTF-16, little end first', bytes(0xff, 0xfe, 'a', 0, 0xe9, 0), 'aé'],
  ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 'a', 0, 0xe9), 'aé'],
  [
    'what XML declares',
    bytes('<?xml version="1.0" encoding="ISO-8859-1"?>', 0xe9),
    '<?xml version="1.0" encoding="ISO-8859-1"?>é',
  ],
  [
    'what XML declares, in other quotes',
    bytes("<?xml version='1.0' encoding = 'windows-1251' ?>", 0xe9),
    "<?xml version='1.0' encoding = 'windows-1251' ?>й",
  ],
  ['UTF-8 where only words speak of an encoding', bytes('encoding="ISO-8859-1"', 0xc3, 0xa9), 'encoding="ISO-8859-1"é'],
  ['nothing', bytes(), ''],
])('%s is read', (_what, input, text) => {
  expect(decode(input)).toEqual({ text });
});

it.each([
  ['bytes that are not what they should be', bytes('a', 0xe9, 'b'), 'not-in-encoding'],
  ['an encoding that nobody knows', bytes('<?xml version="1.0" encoding="klingon"?>'), 'unknown-encoding'],
  ['more than any alert', new Uint8Array(MAX_INPUT_BYTES + 1), 'too-large'],
])('%s is a problem', (_what, input, name) => {
  expect(decode(input)).toMatchObject({ problem: { name } });
});
