import Flatbush from "flatbush";
import { writeBox } from "./bounds.ts";
import type { EarthShapes } from "./earth-shapes.ts";
import { shapeBounds } from "./earth-shapes.ts";
import { floats, shapeCount } from "./flat-shapes.ts";

/** A set of shapes made ready to be searched for pairs: only flat arrays and numbers, to be shared or sent between threads. */
export interface PairSearch {
  shapes: EarthShapes;
  /** largest distance of a pair, m */
  withinM: number;
  /** west, south, east, north surely around each shape */
  shapeBox: Float64Array;
  /** the boxes of the shapes in a Flatbush */
  indexData: ArrayBufferLike;
  /** the shapes in an order in which neighbours come near each other */
  order: Int32Array;
}

/** Indexes shapes for pairs no farther apart than `withinM` metres; on shared buffers when the shapes are. */
export function pairSearch(shapes: EarthShapes, withinM: number): PairSearch {
  const count = shapeCount(shapes);
  const isShared =
    typeof SharedArrayBuffer !== "undefined" && shapes.lonLat.buffer instanceof SharedArrayBuffer;
  const bufferType = isShared ? SharedArrayBuffer : ArrayBuffer;
  const index = new Flatbush(Math.max(1, count), 16, Float64Array, bufferType);
  const shapeBox = floats(4 * count, isShared);
  for (let shape = 0; shape < count; shape += 1) {
    const box = shapeBounds(shapes, shape);
    writeBox(shapeBox, shape, box);
    index.add(box[0], box[1], box[2], box[3]);
  }
  if (count === 0) index.add(Infinity, Infinity, Infinity, Infinity);
  index.finish();
  const order = new Int32Array(new bufferType(4 * count));
  // A search for everything goes leaf by leaf, along the index's Hilbert curve; it keeps no list when nothing passes.
  let place = 0;
  const keep = (shape: number) => {
    order[place] = shape;
    place += 1;
    return false;
  };
  if (count > 0) index.search(-Infinity, -Infinity, Infinity, Infinity, keep);
  return { shapes, withinM, shapeBox, indexData: index.data, order };
}
