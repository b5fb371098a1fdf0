import type { Position } from "geojson";
import { equatorialRadiusM, firstEccentricitySquared, radians } from "../measure/ellipsoid.ts";
