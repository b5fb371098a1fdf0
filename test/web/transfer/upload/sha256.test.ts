import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { Sha256 } from "#web/transfer/upload/sha256";

it("is the published hash of abc and of nothing", () => {
  expect(new Sha256().update(new TextEncoder().encode("abc")).digest()).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
  expect(new Sha256().digest()).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

it("is that of the server's library, however the bytes come in pieces", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 130 }), (bytes, piece) => {
      const hash = new Sha256();
      for (let at = 0; at < bytes.length; at += piece) hash.update(bytes.subarray(at, at + piece));
      expect(hash.digest()).toBe(createHash("sha256").update(bytes).digest("hex"));
    }),
    { seed: 4490, numRuns: 300 },
  );
});
