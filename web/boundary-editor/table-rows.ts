import type { NumberedCorner } from "#gis/boundary-editing/numbered-corners";
import type { GroupBoundary } from "#gis/schemes/group-boundary";

/** A line of the table: the head of a 采区, that of a hole in it, or a corner. */
export type TableRow =
  | { kind: "part"; key: string; part: number }
  | { kind: "hole"; key: string; part: number; ring: number; number: number }
  | { kind: "corner"; key: string; corner: NumberedCorner };

export const heightPxOf = ({ kind }: TableRow): number => ({ part: 58, hole: 26, corner: 27 })[kind];

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
          key: `${part} ${ring} ${corner.ref.corner}`,
        })),
    ]),
  ]);
}
