/** How many bytes a text takes in the encoding it is written in. */
export type ByteLength = (text: string) => number;

/** The longest beginning of a text that fits into `mostBytes`, never cutting a character in two. */
export function cutToBytes(text: string, mostBytes: number, bytesOf: ByteLength): string {
  let cut = "";
  let bytes = 0;
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > mostBytes) break;
    cut += character;
  }
  return cut;
}

/**
 * Field names of a dBase table for given names, in their order: at most 10 bytes, cut on a character, no two alike whatever
 * the case; a second one of the same beginning ends in a number.
 */
export function shortNames(names: readonly string[], bytesOf: ByteLength): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let short = cutToBytes(name, mostNameBytes, bytesOf);
    for (let number = 2; taken.has(short.toUpperCase()); number += 1) {
      const ending = String(number);
      short = cutToBytes(name, mostNameBytes - ending.length, bytesOf) + ending;
    }
    taken.add(short.toUpperCase());
    return short;
  });
}

const mostNameBytes = 10;
