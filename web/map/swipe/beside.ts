let isBeside = false;

/** From now on the right half of the map shows the ground of the left one once more; the returned function ends it. */
export function layBeside(): () => void {
  isBeside = true;
  return () => {
    isBeside = false;
  };
}

/** Where the ground under the pointer lies on the map itself: beside another view, in the left half. */
export function ownPoint({ x, y }: { x: number; y: number }, widthPx: number): [x: number, y: number] {
  return [isBeside && x > widthPx / 2 ? x - widthPx / 2 : x, y];
}
