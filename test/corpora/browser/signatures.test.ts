import { expect } from 'chai';
import { verifySignature } from '../../../src/source/verify-signature.js';
import { VECTORS, vectorsIn } from '../../fixtures/wycheproof.js';
import { shared } from '../../helpers/shared-fetch.js';

describe('the signatures of Project Wycheproof', () => {
  it('are told good from bad, all 262', async function () {
    this.timeout(60_000);
    const vectors = vectorsIn(await shared(VECTORS));
    expect(vectors).to.have.length(262);
    const wrong: string[] = [];
    for (const { name, publicKey, signature, message, isValid } of vectors) {
      if ((await verifySignature(crypto.subtle, publicKey, signature, message)) !== isValid) wrong.push(name);
    }
    expect(wrong).to.deep.equal([]);
  });

  it('would be found out: a control', async () => {
    const [first] = vectorsIn(await shared(VECTORS));
    const { publicKey, signature, message } = first!;
    expect(await verifySignature(crypto.subtle, publicKey, signature, message)).to.equal(true);
    message[0]!++;
    expect(await verifySignature(crypto.subtle, publicKey, signature, message)).to.equal(false);
  });
});
