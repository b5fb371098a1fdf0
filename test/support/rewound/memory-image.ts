const PAGE_BYTES = 65_536;
const blank = new Uint8Array(PAGE_BYTES);

/** The memory of a WebAssembly program, to be put back. Most of a database's memory is blank and is not kept. */
export function memoryImage(memory: WebAssembly.Memory): { putBack: () => void } {
  const saved = pagesOf(memory).map((page) => (isSame(page, blank) ? blank : page.slice()));
  const putBack = () => {
    pagesOf(memory).forEach((page, index) => {
      const before = saved[index] ?? blank;
      if (!isSame(page, before)) page.set(before);
    });
  };
  return { putBack };
}

const pagesOf = ({ buffer }: WebAssembly.Memory): Uint8Array[] =>
  Array.from(
    { length: buffer.byteLength / PAGE_BYTES },
    (_, index) => new Uint8Array(buffer, index * PAGE_BYTES, PAGE_BYTES),
  );

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;
