import type { CornerRef } from "#gis/boundary-editing/corner-ref";
import type { NumberedCorner } from "#gis/boundary-editing/numbered-corners";
import type { GroupBoundary } from "#gis/schemes/group-boundary";

/** A line of the table: the head of a 采区, that of a hole in it, or a corner. */
export type TableRow =
  | { kind: "part"; key: string; part: number }
  | { kind: "hole"; key: string; part: number; ring: number; number: number }
  | { kind: "corner"; key: string; corner: NumberedCorner };

export const heightPxOf = ({ kind }: TableRow): number => ({ part: 58, hole: 26, corner: 27 })[kind];

export const cornerKey = ({ part, ring, corner }: CornerRef): string => `${part} ${ring} ${corner}`;

/** 采区 after 采区: its head, its outer corners, then each hole. */
export function tableRows({ parts }: GroupBoundary, corners: readonly NumberedCorner[]): TableRow[] {
  return parts.flatMap(({ rings }, part): TableRow[] => [
    { kind: "part", key: `part ${part}`, part },
    ...rings.flatMap((_, ring): TableRow[] => [
      ...(ring === 0
        ? []
        : [{ kind: "hole" as const, key: `hole ${part} ${ring}`, part, ring, number: ring }]),
      ...corners
        .filter(({ ref }) => ref.part === part && ref.ring === ring)
        .map((corner) => ({
          ...{ kind: "corner" as const, corner },
          key: cornerKey(corner.ref),
        })),
    ]),
  ]);
}

/** The table as tab-separated text, for a spreadsheet or a document: X north, Y east with 带号. */
export function cornerText(corners: readonly NumberedCorner[]): string {
  const lines = corners.map(({ name, role, x, y, ref: { part } }) =>
    [name, `采区 ${part + 1}${role === "hole" ? "空洞" : ""}`, x, y].join("\t"),
  );
  return [["点号", "采区", "X（北）", "Y（东）"].join("\t"), ...lines].join("\n");
}
