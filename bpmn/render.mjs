// Draws every model into svg/: the BPMN files as bpmn-js shows them, the decision tables as plain tables.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const svg = join(here, "svg");
const chrome = process.env.CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync(chrome)) {
  console.error(`Chromium is not at ${chrome}: install Debian's package "chromium", or name another one in CHROMIUM.`);
  process.exit(1);
}
const bpmnJs = join(
  dirname(createRequire(import.meta.url).resolve("bpmn-js/package.json")),
  "dist/bpmn-viewer.production.min.js",
);

const browser = await chromium.launch({
  executablePath: chrome,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"],
});
try {
  const page = await browser.newPage();
  await page.setContent("<div id='canvas' style='width:2000px;height:1200px'></div>");
  await page.addScriptTag({ path: bpmnJs });
  mkdirSync(svg, { recursive: true });
  for (const file of readdirSync(here).sort()) {
    const draw = file.endsWith(".bpmn") ? drawProcess : file.endsWith(".dmn") ? drawTable : null;
    if (!draw) continue;
    const picture = await page.evaluate(draw, readFileSync(join(here, file), "utf8"));
    writeFileSync(join(svg, file.replace(/\.(bpmn|dmn)$/, ".svg")), stable(picture));
    console.log(`svg/${file.replace(/\.(bpmn|dmn)$/, ".svg")}`);
  }
} finally {
  await browser.close();
}

/** bpmn-js numbers its markers at random; the same model must give the same file. */
function stable(picture) {
  const names = new Map();
  const renamed = picture.replace(/marker-[0-9a-z]{20,}/g, (name) => {
    if (!names.has(name)) names.set(name, `marker-${names.size + 1}`);
    return names.get(name);
  });
  return `${renamed.trim()}\n`;
}

async function drawProcess(xml) {
  const viewer = new BpmnJS({ container: "#canvas" });
  const { warnings } = await viewer.importXML(xml);
  if (warnings.length > 0) throw new Error(warnings.map((warning) => warning.message).join("\n"));
  const { svg } = await viewer.saveSVG();
  viewer.destroy();
  return svg;
}

function drawTable(xml) {
  const model = new DOMParser().parseFromString(xml, "application/xml");
  const all = (parent, name) => [...parent.getElementsByTagName(name)];
  const text = (cell) => all(cell, "text")[0].textContent.trim();
  const inputs = all(model, "input");
  const head = [...inputs, ...all(model, "output")].map((column) => column.getAttribute("label"));
  const rows = all(model, "rule").map((rule) => [
    ...[...all(rule, "inputEntry"), ...all(rule, "outputEntry")].map(text),
    all(rule, "description")[0]?.textContent ?? "",
  ]);
  const table = [[...head, "说明"], ...rows];
  const wide = (words) => [...words].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 14 : 8), 24);
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => wide(row[column]))));
  const width = widths.reduce((sum, column) => sum + column, 0);
  const high = 32;
  const escaped = (words) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  let body = "";
  table.forEach((row, line) => {
    let x = 0;
    row.forEach((words, column) => {
      const fill = line > 0 ? "white" : column < inputs.length ? "#e8f0fe" : column < head.length ? "#fdf3e1" : "#f3f3f3";
      body += `<rect x="${x + 1}" y="${line * high + 41}" width="${widths[column]}" height="${high}" fill="${fill}" stroke="#888"/>`;
      body += `<text x="${x + 13}" y="${line * high + 62}"${line === 0 ? ' font-weight="bold"' : ""}>${escaped(words)}</text>\n`;
      x += widths[column];
    });
  });
  const name = model.getElementsByTagName("decision")[0].getAttribute("name");
  const height = table.length * high + 42;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2}" height="${height}" viewBox="0 0 ${width + 2} ${height}" font-family="Arial, sans-serif" font-size="14">
<rect width="100%" height="100%" fill="white"/>
<text x="1" y="26" font-size="18" font-weight="bold">${escaped(name)}</text>
${body}</svg>`;
}
