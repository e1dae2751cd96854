import { type ClassDraft, merged, unchanged } from "./classes";

const one = (code: string, more: Partial<ClassDraft> = {}): ClassDraft => ({
  key: code,
  code,
  nameZh: code,
  nameEn: code,
  needsReason: false,
  active: true,
  used: false,
  ...more,
});
const base = [one("A"), one("B"), one("C")];
const codes = (all: ClassDraft[]) => all.map((draft) => draft.key);

test("what nobody touched is unchanged, a word, a place or a new line is not", () => {
  expect(unchanged(base, [one("A"), one("B"), one("C")])).toBe(true);
  expect(unchanged(base, [one("A"), one("B"), one("C", { nameEn: "see" })])).toBe(false);
  expect(unchanged(base, [one("B"), one("A"), one("C")])).toBe(false);
  expect(unchanged(base, [...base, one("new", { code: null })])).toBe(false);
});

test("my words and theirs come together, field by field", () => {
  const mine = [one("A", { nameZh: "采纳" }), one("B"), one("C"), one("new", { code: null })];
  const theirs = [one("A", { nameEn: "Adopted", used: true }), one("C"), one("B", { active: false }), one("D")];
  const both = merged(base, mine, theirs);
  expect(codes(both)).toEqual(["A", "C", "B", "D", "new"]);
  expect(both[0]).toMatchObject({ nameZh: "采纳", nameEn: "Adopted", used: true });
  expect(both[2]).toMatchObject({ active: false });
});

test("my order stays where I moved something; what they added follows", () => {
  const mine = [one("C"), one("A"), one("B")];
  expect(codes(merged(base, mine, [...base, one("D")]))).toEqual(["C", "A", "B", "D"]);
  const between = [one("A"), one("new", { code: null }), one("B"), one("C")];
  expect(codes(merged(base, between, base))).toEqual(["A", "new", "B", "C"]);
});

test("what I removed is gone, unless it was used meanwhile", () => {
  const mine = [one("A")];
  expect(codes(merged(base, mine, [one("A"), one("B", { used: true }), one("C")]))).toEqual(["A", "B"]);
});

test("what they removed is gone too", () => {
  expect(codes(merged(base, base, [one("A"), one("C")]))).toEqual(["A", "C"]);
});
