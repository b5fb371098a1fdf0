import type { Seeded } from "./seeded.ts";

/** Counts and lengths that a lying file puts where others stood. */
const lies = [0, 1, 2, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff, 1_000_000] as const;

/** The bytes of a real file with one to four of them changed, cut out, doubled or replaced by a lying number. */
export function mutated(bytes: Uint8Array, chance: Seeded): Buffer {
  let changed: Buffer = Buffer.from(bytes);
  const times = chance.whole(1, 4);
  for (let i = 0; i < times; i += 1) changed = mutatedOnce(changed, chance);
  return changed;
}

function mutatedOnce(bytes: Buffer, chance: Seeded): Buffer {
  const at = chance.whole(0, Math.max(0, bytes.length - 5));
  const end = Math.min(bytes.length, at + chance.whole(1, 40));
  switch (chance.whole(0, 5)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
    case 3:
      return withNumber(bytes, at, chance);
    default:
      return withByte(bytes, at, chance.whole(0, 255));
  }
}

function withNumber(bytes: Buffer, at: number, chance: Seeded): Buffer {
  if (bytes.length < at + 4) return bytes;
  const changed = Buffer.from(bytes);
  if (chance.next() < 0.5) changed.writeUInt32LE(chance.oneOf(lies), at);
  else changed.writeUInt32BE(chance.oneOf(lies), at);
  return changed;
}

function withByte(bytes: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  if (at < changed.length) changed[at] = value;
  return changed;
}
