import admin from "@/i18n/zh/admin.json";

// The generated types of the interface: a path, and below it the verbs that it does not have as `?: never`.
const [schema = ""] = Object.values(
  import.meta.glob<string>("../../api/schema.d.ts", { query: "?raw", import: "default", eager: true }),
);
const VERBS = ["get", "put", "post", "delete"];
const endpoints = new Set(
  [...schema.matchAll(/^ {4}"(\/api\/[^"]+)": \{\n([\s\S]*?)^ {4}\};/gm)].flatMap(([, path, body = ""]) =>
    VERBS.filter((verb) => new RegExp(`^ {8}${verb}: `, "m").test(body)).map((verb) => `${verb.toUpperCase()} ${path}`),
  ),
);

test("every request that has words in the audit list is one that the server knows", () => {
  const worded = Object.keys(admin.audit.actions).filter((action) => action.includes("/"));
  expect(worded.length).toBeGreaterThan(30);
  expect(worded.filter((action) => !endpoints.has(action))).toEqual([]);
});
