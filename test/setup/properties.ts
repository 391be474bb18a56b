import * as fc from "fast-check";
import { runs } from "../support/runs.ts";

// For the properties that do not say how often they want to be tried.
fc.configureGlobal(runs(100));
