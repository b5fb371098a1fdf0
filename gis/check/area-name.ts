/** What the area of a mine in a state is called: a planned block has no licence that could state one. */
export function areaName(status: string | null): "拟设面积" | "证载面积" {
  return status === "planned" ? "拟设面积" : "证载面积";
}
