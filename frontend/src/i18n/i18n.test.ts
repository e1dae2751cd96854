import { words as enFirst } from "./en";
import { words as enRest } from "./en-rest";
import { words as zhFirst } from "./zh";
import { words as zhRest } from "./zh-rest";

const zh = { ...zhFirst, ...zhRest };
const en = { ...enFirst, ...enRest };

const AT_WORK = /Task$|^callActivity$|^subProcess$|^intermediateCatchEvent$|^boundaryEvent$|^eventBasedGateway$/;

/** Plural forms are English's own business: `days_one` and `days_other` stand for `days`. */
function keysOf(node: unknown, path = ""): string[] {
  if (node === null || typeof node !== "object") return [path.replace(/_(one|other)$/, "")];
  return Object.entries(node).flatMap(([name, child]) => keysOf(child, path ? `${path}.${name}` : name));
}
const all = (node: unknown) => [...new Set(keysOf(node))].sort();

test("both languages have the same namespaces", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
});

test.each(Object.keys(zh))("every word of %s exists in both languages", (namespace) => {
  expect(all(en[namespace])).toEqual(all(zh[namespace]));
});

test("no word is empty", () => {
  const empty = (node: unknown): boolean =>
    node !== null && typeof node === "object" ? Object.values(node).some(empty) : String(node).trim() === "";
  expect(empty(zh)).toBe(false);
  expect(empty(en)).toBe(false);
});

test("whoever has sent a task is told what becomes of it", () => {
  const { elements, sentWords } = zh.tasks as Record<"elements" | "sentWords", object>;
  expect(Object.keys(elements).filter((element) => !(element in sentWords))).toEqual([]);
});

test("what a picture of a process shows at work has a word in every language", () => {
  const models = import.meta.glob<string>("../../../bpmn/*.bpmn", { query: "?raw", import: "default", eager: true });
  const drawn = Object.values(models).flatMap((xml) =>
    [...xml.matchAll(/<bpmn:(\w+) id="(\w+)" name=/g)].flatMap(([, kind, id]) =>
      kind && id && AT_WORK.test(kind) ? [id] : [],
    ),
  );
  const words = { ...(en.elements as { node: object }).node, ...(en.tasks as { elements: object }).elements };
  expect(drawn.length).toBeGreaterThan(100);
  expect([...new Set(drawn)].filter((id) => !(id in words))).toEqual([]);
});
