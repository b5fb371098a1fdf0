import { plannersHour } from "./planners-hour/planners-hour.ts";

plannersHour();
