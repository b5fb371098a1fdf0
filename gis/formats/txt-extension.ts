/** Under this name the lines of [扩展信息] stand among the attributes of a parcel. */
export const extensionKey = "扩展信息";

const coordinates = "[地块坐标]";

/** Source text of a parcel: its lines, after those of [扩展信息] where the file has any, so that they outlive the import. */
export function withExtension(extension: readonly string[], lines: readonly string[]): string {
  return [...(extension.length === 0 ? [] : [...extension, coordinates]), ...lines].join("\n");
}

/** Lines of [扩展信息], heading first, in a source text that `withExtension` made; none where the file had none. */
export function extensionOf(sourceText: string): string[] {
  const lines = sourceText.split("\n");
  const end = lines.indexOf(coordinates);
  return end > 0 && /^[[［【]/.test(sourceText) ? lines.slice(0, end) : [];
}
