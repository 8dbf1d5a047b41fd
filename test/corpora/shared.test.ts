import { expect, it } from 'vitest';
import { sharedText } from '../helpers/shared.js';

it('what is not there is missed, by name', () => {
  expect(() => sharedText('corpora/none.json')).toThrow(
    'shared/corpora/none.json is not here: these tests need the samples and corpora beside the project',
  );
});
