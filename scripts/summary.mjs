// One table and one last line from what the parts left in a folder: Surefire and Failsafe reports, Vitest's and Playwright's JSON, and the
// outcome of each part that has no tests to count (a check counts as one). Ends with 1 when anything failed.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const rows = [];

const parts = readdirSync(folder).filter((file) => file.endsWith(".part")).sort().map((file) => {
  const [outcome, seconds, name] = readFileSync(join(folder, file), "utf8").trim().split("\t");
  return { outcome, seconds: Number(seconds), name };
});

function javaReports(kind) {
  return readdirSync("backend").flatMap((module) => {
    const reports = join("backend", module, "target", `${kind}-reports`);
    if (!existsSync(reports)) return [];
    const sum = { passed: 0, failed: 0, skipped: 0 };
    for (const file of readdirSync(reports).filter((name) => /^TEST-.*\.xml$/.test(name))) {
      const head = readFileSync(join(reports, file), "utf8").match(/<testsuite [^>]*>/s)?.[0] ?? "";
      const count = (name) => Number(head.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
      const failed = count("failures") + count("errors");
      sum.failed += failed;
      sum.skipped += count("skipped");
      sum.passed += count("tests") - failed - count("skipped");
    }
    return [{ name: `Java ${module}, ${kind === "surefire" ? "unit" : "integration"}`, ...sum }];
  });
}

function vitest(file) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

function playwright(file) {
  const { stats } = JSON.parse(readFileSync(file, "utf8"));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

const counted = { "front end: unit tests": ["vitest.json", vitest], "end to end": ["playwright.json", playwright] };

for (const part of parts) {
  if (part.name.startsWith("Java")) {
    const reports = [...javaReports("surefire"), ...javaReports("failsafe")];
    rows.push(...reports);
    // a build that broke without a failing test (it did not compile, a check of the build said no)
    const failed = reports.reduce((sum, report) => sum + report.failed, 0);
    if (part.outcome === "failed" && failed === 0) rows.push({ name: "Java build", passed: 0, failed: 1, skipped: 0 });
  } else if (counted[part.name] && existsSync(join(folder, counted[part.name][0]))) {
    const [file, read] = counted[part.name];
    const report = read(join(folder, file));
    if (part.outcome === "failed" && report.failed === 0) report.failed = 1;
    rows.push({ name: part.name, ...report });
  } else {
    rows.push({ name: part.name, passed: part.outcome === "passed" ? 1 : 0, failed: part.outcome === "passed" ? 0 : 1, skipped: 0 });
  }
}

const total = rows.reduce((sum, row) => ({ passed: sum.passed + row.passed, failed: sum.failed + row.failed, skipped: sum.skipped + row.skipped }), {
  passed: 0,
  failed: 0,
  skipped: 0,
});
const width = Math.max(...rows.map((row) => row.name.length), 10);
const line = (name, ...cells) => `${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join("")}`;
console.log("");
console.log(line("", "passed", "failed", "skipped"));
for (const row of rows) console.log(line(row.name, row.passed, row.failed, row.skipped));
const minutes = Number(process.argv[3]) / 60; // some parts run side by side
console.log(`\n${parts.map((part) => `${part.name} ${part.seconds} s`).join(", ")}; ${minutes.toFixed(1)} min in all`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
