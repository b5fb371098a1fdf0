/** Colours that tell one merge group from its neighbours, beside its number. */
const groupColours = ["#6a1b9a", "#00838f", "#ad1457", "#4527a0", "#c05000", "#2e7d32", "#283593", "#795548"];

export function groupColour(index: number): string {
  return groupColours[index % groupColours.length] ?? "#6a1b9a";
}
