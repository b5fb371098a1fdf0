/** Buffers of the typed arrays that a value is or directly holds, each once; shared memory, which cannot be moved, is left out. */
export function flatBuffers(value: unknown): ArrayBuffer[] {
  const held = ArrayBuffer.isView(value) || !isObject(value) ? [value] : Object.values(value);
  const buffers = held.flatMap((one) => (ArrayBuffer.isView(one) ? [one.buffer] : []));
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
