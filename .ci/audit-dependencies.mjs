// What is known of the weaknesses of the packages that run at an office: fails on high and critical ones. A registry that tells none
// (a mirror, a network of its own) proves nothing, and that is said. With --report: judges what is given on standard input.
import { execFile } from "node:child_process";
import { text } from "node:stream/consumers";

const report = process.argv.includes("--report") ? await text(process.stdin) : await audited();
process.exitCode = judge(report);

function say(line) {
  process.stdout.write(`${line}\n`);
}

function audited() {
  const call = ["audit", "--omit=dev", "--json"];
  return new Promise((resolve) => execFile("npm", call, { maxBuffer: 1e8 }, (_, out) => resolve(out)));
}

function judge(json) {
  const { vulnerabilities, metadata, message } = parsed(json);
  const counts = metadata?.vulnerabilities;
  if (!vulnerabilities || !counts) {
    say(`dependencies: NOT AUDITED, the registry tells nothing of weaknesses (${message ?? "no report"})`);
    return 0;
  }
  const grave = Object.values(vulnerabilities).filter(({ severity }) => /^(high|critical)$/.test(severity));
  for (const { name, severity, range } of grave) say(`${severity}: ${name} ${range}`);
  say(`dependencies: ${grave.length} grave weaknesses, ${counts.total} in all`);
  return grave.length > 0 ? 1 : 0;
}

function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}
