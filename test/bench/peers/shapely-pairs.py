"""Pairs of polygons within a limit with shapely's STRtree, timed. Reads a job (JSON) from standard input, answers one line of JSON."""

import json
import sys
import time

import numpy
import shapely

job = json.load(sys.stdin)


def column(name, kind):
    return numpy.fromfile(f"{job['folder']}/{name}", dtype=kind)


places = column("places", "f8").reshape(-1, 2)
offsets = tuple(column(name, "i4").astype("i8") for name in ("ringStart", "polygonStart", "shapeStart"))


def run(measure):
    start = time.perf_counter()
    shapes = shapely.from_ragged_array(shapely.GeometryType.MULTIPOLYGON, places, offsets)
    a, b = shapely.STRtree(shapes).query(shapes, predicate="dwithin", distance=job["limitM"])
    once = a < b
    a, b = a[once], b[once]
    measure(shapes[a], shapes[b])
    return 1000 * (time.perf_counter() - start), a, b


def ways(one, other):
    """Nearest points and distance, as ours gives them."""
    return shapely.length(shapely.shortest_line(one, other))


def median_ms(measure):
    run(measure)
    runs = [run(measure) for _ in range(5)]
    return sorted(ms for ms, _, _ in runs)[2], runs[0]


ms, (_, a, b) = median_ms(ways)
distance_ms, _ = median_ms(shapely.distance)
numpy.stack([a, b], axis=1).astype("i4").tofile(f"{job['folder']}/pairs")
print(json.dumps({"ms": ms, "distanceMs": distance_ms}))
