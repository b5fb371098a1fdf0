import type { Issue } from "../issue.ts";
import type { ReadOptions } from "./boundary-format.ts";
import { decodeText } from "./decode-text.ts";
import { foreignKind } from "./foreign-file.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { overlongLine, withoutRepeats } from "./reading-limits.ts";
import { boundaryFormats } from "./registry.ts";
import { wktTableFormat } from "./wkt-table.ts";

/**
 * Reads a boundary file whatever its layout. Never throws on content: an empty file gives F04, an unknown layout F01,
 * and every other fault comes as an issue with its place.
 */
export function readBoundaryFile(
  source: { name: string; bytes: Uint8Array },
  options: ReadOptions = {},
): ParsedFile {
  const { text, encoding, issues: doubts } = decodeText(source.bytes, options.encoding);
  const unread = (issue: Issue): ParsedFile => ({ format: null, encoding, items: [], issues: [issue] });
  if (text.trim() === "") return unread(fileError("F04"));
  const unknown = fileError("F01", foreignContext(source));
  const mayBeLong = /^\s*\{/.test(text) || wktTableFormat.recognise(text, source.name);
  const overlong = mayBeLong ? null : overlongLine(text);
  if (overlong !== null) return unread(unknown.context.kind === undefined ? overlong : unknown);
  const format = boundaryFormats.find((candidate) => candidate.recognise(text, source.name));
  if (format === undefined) return unread(unknown);
  const { items, issues } = format.read(text, options);
  const nothing = items.length === 0 && issues.every((issue) => issue.severity !== "error");
  return {
    format: format.id,
    encoding,
    items,
    issues: [...doubts, ...withoutRepeats(nothing ? [...issues, fileError("F04")] : issues)],
  };
}

function foreignContext({ name, bytes }: { name: string; bytes: Uint8Array }): Issue["context"] {
  const kind = foreignKind(name, bytes);
  return kind === null ? {} : { kind };
}

function fileError(code: Issue["code"], context: Issue["context"] = {}): Issue {
  return { code, severity: "error", place: {}, context };
}
