/** A record of lists of records of arrays. */
const deepest = 3;

/**
 * Buffers of the typed arrays that a value is or holds not deep inside, each once; shared memory, which cannot be moved, is
 * left out.
 */
export function flatBuffers(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  collect(value, 0, buffers);
  return [...buffers];
}

function collect(value: unknown, depth: number, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
  } else if (depth < deepest && isObject(value)) {
    for (const part of Object.values(value)) collect(part, depth + 1, buffers);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
