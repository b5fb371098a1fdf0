import { nastySuite } from "#test/support/nasty-suite";

nastySuite(3);
