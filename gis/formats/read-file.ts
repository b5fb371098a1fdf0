import type { Issue } from "../issue.ts";
import type { ReadOptions } from "./boundary-format.ts";
import { decodeText } from "./decode-text.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { overlongLine, withoutRepeats } from "./reading-limits.ts";
import { boundaryFormats } from "./registry.ts";

/**
 * Reads a boundary file whatever its layout. Never throws on content: an empty file gives F04, an unknown layout F01,
 * and every other fault comes as an issue with its place.
 */
export function readBoundaryFile(
  source: { name: string; bytes: Uint8Array },
  options: ReadOptions = {},
): ParsedFile {
  const { text, encoding } = decodeText(source.bytes, options.encoding);
  if (text.trim() === "") return { format: null, encoding, items: [], issues: [fileError("F04")] };
  const overlong = /^\s*\{/.test(text) ? null : overlongLine(text);
  if (overlong !== null) return { format: null, encoding, items: [], issues: [overlong] };
  const format = boundaryFormats.find((candidate) => candidate.recognise(text, source.name));
  if (format === undefined) return { format: null, encoding, items: [], issues: [fileError("F01")] };
  const { items, issues } = format.read(text, options);
  const nothing = items.length === 0 && issues.every((issue) => issue.severity !== "error");
  return {
    format: format.id,
    encoding,
    items,
    issues: withoutRepeats(nothing ? [...issues, fileError("F04")] : issues),
  };
}

function fileError(code: Issue["code"]): Issue {
  return { code, severity: "error", place: {}, context: {} };
}
