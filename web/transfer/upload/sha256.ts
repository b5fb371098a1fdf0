/**
 * SHA-256 (FIPS 180-4) of bytes that come piece by piece. The browser's own needs all of them at once, and is missing where the
 * page is opened by http from another computer of the office.
 */
export class Sha256 {
  readonly #state = new Uint32Array(initialState);
  readonly #schedule = new Uint32Array(64);
  readonly #block = new Uint8Array(blockBytes);
  #filled = 0;
  #lengthBytes = 0;

  update(bytes: Uint8Array): this {
    this.#lengthBytes += bytes.length;
    let at = 0;
    while (at < bytes.length) {
      const taken = Math.min(blockBytes - this.#filled, bytes.length - at);
      this.#block.set(bytes.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === blockBytes) this.#mix();
    }
    return this;
  }

  /** The hash in hexadecimal; nothing can be added afterwards. */
  digest(): string {
    const bits = this.#lengthBytes * 8;
    this.update(Uint8Array.of(0x80));
    if (this.#filled > blockBytes - 8) this.update(new Uint8Array(blockBytes - this.#filled));
    this.#block.fill(0, this.#filled);
    const view = new DataView(this.#block.buffer);
    view.setUint32(blockBytes - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(blockBytes - 4, bits % 2 ** 32);
    this.#mix();
    return [...this.#state].map((word) => word.toString(16).padStart(8, "0")).join("");
  }

  #mix(): void {
    const [schedule, state] = [this.#schedule, this.#state];
    fillSchedule(schedule, this.#block);
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let round = 0; round < 64; round += 1) {
      const choice = (e & f) ^ (~e & g);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const first = h + turned(e, 6, 11, 25) + choice + (roundConstants[round] ?? 0) + (schedule[round] ?? 0);
      const second = turned(a, 2, 13, 22) + majority;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    for (const [place, word] of [a, b, c, d, e, f, g, h].entries()) {
      state[place] = ((state[place] ?? 0) + word) | 0;
    }
    this.#filled = 0;
  }
}

const blockBytes = 64;

function fillSchedule(schedule: Uint32Array, block: Uint8Array): void {
  const view = new DataView(block.buffer);
  for (let place = 0; place < 16; place += 1) schedule[place] = view.getUint32(place * 4);
  const word = (place: number) => schedule[place] ?? 0;
  for (let place = 16; place < 64; place += 1) {
    const [near, far] = [word(place - 2), word(place - 15)];
    const sigma1 = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
    const sigma0 = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
    schedule[place] = word(place - 16) + sigma0 + word(place - 7) + sigma1;
  }
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));
const turned = (word: number, one: number, two: number, three: number) =>
  turn(word, one) ^ turn(word, two) ^ turn(word, three);

/** Fractions of the square roots of the first eight primes and of the cube roots of the first 64, 32 bits each. */
const primes = firstPrimes(64);
const initialState = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const roundConstants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}
