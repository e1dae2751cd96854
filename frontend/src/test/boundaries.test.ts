// app → features → {api, ui}; a feature never reaches into another one.
const sources = import.meta.glob<string>("../**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });

interface Import {
  from: string;
  to: string;
}

const layerOf = (path: string): string => path.split("/")[0] ?? "";
const featureOf = (path: string): string => path.split("/").slice(0, 2).join("/");

/** The place below `src/` that an import statement names. */
function resolved(from: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (!specifier.startsWith(".")) return null;
  return new URL(specifier, `file:///${from}`).pathname.slice(1);
}

function importsOf(path: string, text: string): Import[] {
  const from = path.replace(/^\.\.\//, "");
  const statements = text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...statements].flatMap(([, specifier]) => {
    const to = resolved(from, specifier ?? "");
    return to ? [{ from, to }] : [];
  });
}

const allowed: Record<string, string[]> = {
  api: ["api"],
  i18n: ["i18n", "api"],
  ui: ["ui", "api", "i18n"],
  features: ["features", "ui", "api", "i18n"],
};

function violations(imports: Import[]): Import[] {
  return imports.filter(({ from, to }) => {
    if (from.includes(".test.")) return false;
    const rule = allowed[layerOf(from)];
    if (rule && !rule.includes(layerOf(to))) return true;
    return layerOf(from) === "features" && layerOf(to) === "features" && featureOf(from) !== featureOf(to);
  });
}

test("features never import features, and nothing imports upwards", () => {
  const all = Object.entries(sources).flatMap(([path, text]) =>
    importsOf(path.startsWith("./") ? `test/${path.slice(2)}` : path, text),
  );
  expect(all.length).toBeGreaterThan(50);
  expect(violations(all)).toEqual([]);
});

test("the rule bites", () => {
  const across = importsOf("../features/inbox/Row.tsx", 'import { x } from "../study/x";');
  const upwards = importsOf("../ui/Light.tsx", 'import { x } from "@/app/router";');
  expect(violations(across)).toHaveLength(1);
  expect(violations(upwards)).toHaveLength(1);
});
