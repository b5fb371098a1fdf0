const starts = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  zip: [0x50, 0x4b, 0x03, 0x04],
  ole: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
} as const;

/** What a file of this ending begins with. */
const byEnding: Readonly<Record<string, keyof typeof starts>> = {
  ...{ pdf: "pdf", png: "png", jpg: "jpeg", jpeg: "jpeg" },
  ...{ docx: "zip", xlsx: "zip", ofd: "zip", doc: "ole", xls: "ole" },
} as const;

export const documentEndings: readonly string[] = Object.keys(byEnding);

/** Why a file is none that a document may be, by its ending and its first bytes; null: it may. */
export function documentTrouble(fileName: string, bytes: Uint8Array): string | null {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const kind = byEnding[ending];
  if (kind === undefined)
    return `“${fileName}”不是可以上传的文件：只收 ${documentEndings.join("、")}。请转换后再上传。`;
  if (starts[kind].every((byte, index) => bytes[index] === byte)) return null;
  return `“${fileName}”的内容不是 ${ending} 文件，可能已损坏或改过扩展名。请用原来的软件打开核对后再上传。`;
}
