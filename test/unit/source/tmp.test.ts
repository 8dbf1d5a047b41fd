import { it } from 'vitest';
import { newKit } from '../../fixtures/attack-kit.js';
import { forgeries, oddities } from '../../fixtures/attacks.js';
import { feed } from '../../fixtures/feeds.js';
import { joseVerdict } from '../../helpers/jose-verdict.js';
it('x', async () => {
  const kit = await newKit(feed());
  for (const f of forgeries) { const v = await joseVerdict(await f.forge(kit), kit.publisher.publicKey); if (v !== undefined) console.log(f.name, '|', f.problem, v === kit.genuine); }
  console.log('---- odd refused by jose');
  for (const f of oddities) { const v = await joseVerdict(await f.make(kit), kit.publisher.publicKey); if (v !== kit.genuine) console.log(f.name, v); }
});
