import { damaged } from "../container-fault.ts";

/** A group code and its value, as two lines of a DXF hold them. */
export interface DxfGroup {
  code: number;
  value: string;
}

/** An entity of the drawing with all its groups; `line` is where it begins. */
export interface DxfEntity {
  type: string;
  line: number;
  groups: DxfGroup[];
}

/**
 * The entities of the ENTITIES section in their order: blocks are no drawing yet. A file must go on to its EOF, else a part of it
 * is missing and nobody knows which.
 */
export function dxfEntities(text: string): DxfEntity[] {
  const entities: DxfEntity[] = [];
  for (const { code, value, line } of drawnGroups(text)) {
    if (code === 0) entities.push({ type: value, line, groups: [] });
    else entities.at(-1)?.groups.push({ code, value });
  }
  return entities;
}

/** Groups of the ENTITIES section, its name and its end left out. */
function* drawnGroups(text: string) {
  let section = "";
  let before = "";
  for (const group of groupsOf(text)) {
    const mark = group.code === 0 ? group.value : "";
    if (mark === "EOF") return;
    if (before === "SECTION") section = group.value;
    else if (mark === "ENDSEC") section = "";
    else if (section === "ENTITIES") yield group;
    before = mark;
  }
  throw damaged("DXF 文件", "没有结束标志 EOF，后面的图形可能丢失");
}

/** The first value of a code in an entity as a number; null when it has none. */
export function numberOf({ groups }: DxfEntity, code: number): number | null {
  const value = groups.find((group) => group.code === code)?.value;
  return value === undefined ? null : dxfNumber(value);
}

/** No program writes longer ones, and on ten million digits the expression may run out of stack. */
const LONGEST_NUMBER = 100;

/** NaN for what is no number, so that it is told with its corner. */
export function dxfNumber(value: string): number {
  if (value.length > LONGEST_NUMBER) return Number.NaN;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(value) ? Number(value) : Number.NaN;
}

function* groupsOf(text: string): Generator<DxfGroup & { line: number }> {
  let at = 0;
  let line = 1;
  const next = () => {
    const end = text.indexOf("\n", at);
    const value = text.slice(at, end < 0 ? text.length : end);
    at = end < 0 ? text.length : end + 1;
    return value.endsWith("\r") ? value.slice(0, -1) : value;
  };
  while (at < text.length) {
    const code = next().trim();
    if (!/^-?\d{1,4}$/.test(code)) {
      if (code === "" && text.slice(at).trim() === "") return;
      throw damaged("DXF 文件", `第${line}行应为组码，却是“${code.slice(0, 20)}”`);
    }
    yield { code: Number(code), value: next().trim(), line };
    line += 2;
  }
}
