// One table and one last line from what the parts left in a folder: Surefire and Failsafe reports, Vitest's and Playwright's JSON, and the
// outcome of each part that has no tests to count (a check counts as one). Ends with 1 when anything failed.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { stripVTControlCharacters } from "node:util";

const folder = process.argv[2];
const rows = [];
const failures = []; // a name and what went wrong, in a line: what a build server shows is the end of the log

const parts = readdirSync(folder).filter((file) => file.endsWith(".part")).sort().map((file) => {
  const [outcome, seconds, name] = readFileSync(join(folder, file), "utf8").trim().split("\t");
  return { outcome, seconds: Number(seconds), name };
});

const attribute = (tag, name) => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? "";

function javaReports(kind) {
  return readdirSync("backend").flatMap((module) => {
    const reports = join("backend", module, "target", `${kind}-reports`);
    if (!existsSync(reports)) return [];
    const sum = { passed: 0, failed: 0, skipped: 0 };
    for (const file of readdirSync(reports).filter((name) => /^TEST-.*\.xml$/.test(name))) {
      const report = readFileSync(join(reports, file), "utf8");
      for (const [, test, inside] of report.matchAll(/<testcase ([^>]*[^/])>(.*?)<\/testcase>/gs)) {
        const [, kind, problem] = inside.match(/<(failure|error|flakyFailure|flakyError)\b[^>]*>\s*(?:<stackTrace>)?(?:<!\[CDATA\[)?([^\n]*)/) ?? [];
        const name = `${attribute(test, "classname").split(".").at(-1)}.${attribute(test, "name")}`;
        if (kind) failures.push(`${kind.startsWith("flaky") ? "flake: " : ""}${name}: ${problem}`);
      }
      const head = report.match(/<testsuite [^>]*>/s)?.[0] ?? "";
      const count = (name) => Number(head.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
      const failed = count("failures") + count("errors");
      sum.failed += failed;
      sum.skipped += count("skipped");
      sum.passed += count("tests") - failed - count("skipped");
    }
    return [{ name: `Java ${module}, ${kind === "surefire" ? "unit" : "integration"}`, ...sum }];
  });
}

const firstLine = (text) => stripVTControlCharacters(text ?? "").split("\n").filter((line) => line.trim()).slice(0, 2).join(" ");

function vitest(file) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  for (const one of report.testResults.flatMap((file) => file.assertionResults))
    if (one.status === "failed") failures.push(`${one.fullName}: ${firstLine(one.failureMessages[0])}`);
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

function playwright(file) {
  const { stats, suites } = JSON.parse(readFileSync(file, "utf8"));
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  for (const spec of suites.flatMap(specs))
    for (const { status, results } of spec.tests) {
      const error = results.find((result) => result.error)?.error;
      if (!error) continue;
      const where = error.location ? ` (${basename(error.location.file)}:${error.location.line})` : "";
      failures.push(`${status === "flaky" ? "flake: " : ""}${spec.file} ${spec.title}: ${firstLine(error.message)}${where}`);
    }
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
for (const failure of failures) console.log(`${failure === failures[0] ? "\n" : ""}- ${failure.slice(0, 400)}`);
const minutes = Number(process.argv[3]) / 60; // some parts run side by side
console.log(`\n${parts.map((part) => `${part.name} ${part.seconds} s`).join(", ")}; ${minutes.toFixed(1)} min in all`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
