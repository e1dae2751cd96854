// Draws every model into svg/, as bpmn-js shows it.
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
    if (!file.endsWith(".bpmn")) continue;
    const picture = await page.evaluate(drawProcess, readFileSync(join(here, file), "utf8"));
    const drawing = file.replace(/\.bpmn$/, ".svg");
    writeFileSync(join(svg, drawing), stable(picture));
    console.log(`svg/${drawing}`);
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
