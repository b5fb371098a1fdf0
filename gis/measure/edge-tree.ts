/** Edges are kept in runs of this many, and runs in nodes of as many, each with its box. */
export const fanOut = 16;

/**
 * Boxes over the edges of a shape: of each run of edges, then of each node of runs, and so on up to one of all. Corners of a ring
 * follow each other, so runs are compact as they come, with no sorting. Own code, as a Flatbush of each shape costs 5 times as much to
 * build at 60 edges and 29 times at 10,000 (measured: gis/README.md).
 */
export interface EdgeTree {
  /** minX, minY, maxX, maxY of each node, level by level, m */
  nodeBox: Float64Array;
  /** first node of each level; the last is the root */
  levelStart: number[];
  levels: number;
}

/** A tree of nothing, to be built again and again. */
export function edgeTree(): EdgeTree {
  return { nodeBox: new Float64Array(4 * fanOut), levelStart: [], levels: 0 };
}

/** Builds the tree over `count` edges, four numbers each: x1, y1, x2, y2. */
export function buildTree(tree: EdgeTree, ends: Float64Array, count: number): void {
  tree.levels = 0;
  if (count === 0) return;
  let width = Math.ceil(count / fanOut);
  reserve(tree, 2 * width + fanOut);
  const { nodeBox, levelStart } = tree;
  levelStart[0] = 0;
  for (let run = 0; run < width; run += 1) {
    boxAround(nodeBox, run, ends, 2 * fanOut * run, Math.min(2 * fanOut * (run + 1), 2 * count));
  }
  tree.levels = 1;
  for (let first = 0; width > 1; tree.levels += 1) {
    const next = first + width;
    const parents = Math.ceil(width / fanOut);
    levelStart[tree.levels] = next;
    for (let parent = 0; parent < parents; parent += 1) {
      const from = first + fanOut * parent;
      boxAround(nodeBox, next + parent, nodeBox, 2 * from, 2 * Math.min(from + fanOut, next));
    }
    first = next;
    width = parents;
  }
}

/** A search through two trees; whatever visits runs may lower the limit. */
export interface TreeSearch {
  treeA: EdgeTree;
  treeB: EdgeTree;
  /** squared distance up to which boxes matter */
  limit2: number;
}

/** Told of two runs near enough to hold an answer. */
type Visit<S> = (search: S, runA: number, runB: number) => void;

/** Visits all pairs of runs whose boxes are no farther apart than the limit, near ones early. */
export function visitNearRuns<S extends TreeSearch>(search: S, visit: Visit<S>): void {
  const { treeA, treeB } = search;
  if (treeA.levels === 0 || treeB.levels === 0) return;
  descend(search, visit, treeA.levels - 1, rootOf(treeA), treeB.levels - 1, rootOf(treeB));
}

/** The last node of a tree, the box of all. */
export function rootOf({ levelStart, levels }: EdgeTree): number {
  return levelStart[levels - 1] ?? 0;
}

function descend<S extends TreeSearch>(
  search: S,
  visit: Visit<S>,
  levelA: number,
  nodeA: number,
  levelB: number,
  nodeB: number,
): void {
  const { treeA, treeB } = search;
  if (boxGap2(treeA.nodeBox, nodeA, treeB.nodeBox, nodeB) > search.limit2) return;
  if (levelA === 0 && levelB === 0) visit(search, nodeA, nodeB);
  else if (levelA >= levelB) splitA(search, visit, levelA, nodeA, levelB, nodeB);
  else splitB(search, visit, levelA, nodeA, levelB, nodeB);
}

function splitA<S extends TreeSearch>(
  search: S,
  visit: Visit<S>,
  levelA: number,
  nodeA: number,
  levelB: number,
  nodeB: number,
): void {
  const first = firstChild(search.treeA, levelA, nodeA);
  const width = endOfChildren(search.treeA, levelA, first) - first;
  const nearest = nearestChild(search.treeA, first, width, search.treeB, nodeB);
  for (let step = 0; step < width; step += 1) {
    descend(search, visit, levelA - 1, first + ((nearest + step) % width), levelB, nodeB);
  }
}

function splitB<S extends TreeSearch>(
  search: S,
  visit: Visit<S>,
  levelA: number,
  nodeA: number,
  levelB: number,
  nodeB: number,
): void {
  const first = firstChild(search.treeB, levelB, nodeB);
  const width = endOfChildren(search.treeB, levelB, first) - first;
  const nearest = nearestChild(search.treeB, first, width, search.treeA, nodeA);
  for (let step = 0; step < width; step += 1) {
    descend(search, visit, levelA, nodeA, levelB - 1, first + ((nearest + step) % width));
  }
}

function firstChild({ levelStart }: EdgeTree, level: number, node: number): number {
  return (levelStart[level - 1] ?? 0) + fanOut * (node - (levelStart[level] ?? 0));
}

function endOfChildren({ levelStart }: EdgeTree, level: number, first: number): number {
  return Math.min(first + fanOut, levelStart[level] ?? 0);
}

/** Which of `width` siblings is nearest to a node of another tree, counted from the first. */
function nearestChild(tree: EdgeTree, first: number, width: number, other: EdgeTree, node: number): number {
  let nearest = 0;
  let least2 = Infinity;
  for (let child = 0; child < width; child += 1) {
    const gap2 = boxGap2(tree.nodeBox, first + child, other.nodeBox, node);
    if (gap2 < least2) {
      least2 = gap2;
      nearest = child;
    }
  }
  return nearest;
}

function boxGap2(a: Float64Array, nodeA: number, b: Float64Array, nodeB: number): number {
  const [i, j] = [4 * nodeA, 4 * nodeB];
  const dx = Math.max(0, (b[j] ?? 0) - (a[i + 2] ?? 0), (a[i] ?? 0) - (b[j + 2] ?? 0));
  const dy = Math.max(0, (b[j + 1] ?? 0) - (a[i + 3] ?? 0), (a[i + 1] ?? 0) - (b[j + 3] ?? 0));
  return dx * dx + dy * dy;
}

/** The box around points `from`…`to` (x, y each) of an array becomes that of a node. */
function boxAround(
  nodeBox: Float64Array,
  node: number,
  points: Float64Array,
  from: number,
  to: number,
): void {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let at = 2 * from; at < 2 * to; at += 2) {
    const x = points[at] ?? 0;
    const y = points[at + 1] ?? 0;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  nodeBox[4 * node] = minX;
  nodeBox[4 * node + 1] = minY;
  nodeBox[4 * node + 2] = maxX;
  nodeBox[4 * node + 3] = maxY;
}

function reserve(tree: EdgeTree, nodes: number): void {
  if (tree.nodeBox.length < 4 * nodes) tree.nodeBox = new Float64Array(8 * nodes);
}
