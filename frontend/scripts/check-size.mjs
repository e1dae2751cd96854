// The inbox must open on a slow line: all JavaScript its route loads, gzipped, stays below the limit.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 400;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

const entries = ["index.html", "src/i18n/zh.ts", "src/app/Workbench.tsx"];
const needed = new Set();
function need(name) {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`no chunk for ${name}: has it been renamed?`);
  if (needed.has(chunk.file)) return;
  needed.add(chunk.file);
  for (const imported of chunk.imports ?? []) need(imported);
}
for (const name of entries) need(name);

let total = 0;
for (const file of needed) {
  const kb = gzipSync(readFileSync(new URL(file, dist))).length / 1024;
  total += kb;
  process.stdout.write(`${kb.toFixed(1).padStart(8)} KB  ${file}\n`);
}
process.stdout.write(
  `${total.toFixed(1).padStart(8)} KB  JavaScript of the inbox route, gzipped (limit ${LIMIT_KB} KB)\n`,
);
if (total > LIMIT_KB) process.exit(1);
