/** A value as JSON in UTF-8 on memory that all threads read: it goes to another thread without being copied. */
export function sharedJson(value: unknown): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(value));
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

export function parsedJson<Value>(bytes: Uint8Array): Value {
  return JSON.parse(Buffer.from(bytes).toString()) as Value;
}
