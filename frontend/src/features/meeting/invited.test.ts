import { expect, test } from "vitest";
import type { InvitationView } from "@/api/meetingTypes";
import { type Asked, invited } from "./invited";

const one = (name: string, reply: InvitationView["reply"]) =>
  ({ id: name, person: { id: name, name }, org: null, category: null, reply }) as InvitationView;
const all = [one("市科技局联络员", null), one("第一课题组组长", "EXCUSED"), one("市工信局联络员", "ATTEND")];
const names = (asked: Partial<Asked>) =>
  invited(all, { invitee: "", reply: "", sort: "", ...asked }).map((found) => found.person?.name);

test("the invited are found by name and by reply, nobody's reply too", () => {
  expect(names({})).toEqual(["市科技局联络员", "第一课题组组长", "市工信局联络员"]);
  expect(names({ invitee: "联络员" })).toEqual(["市科技局联络员", "市工信局联络员"]);
  expect(names({ reply: "OPEN" })).toEqual(["市科技局联络员"]);
  expect(names({ invitee: "联络员", reply: "EXCUSED" })).toEqual([]);
});

test("they are sorted by the sound of their names or by reply, either way round", () => {
  expect(names({ sort: "name" })).toEqual(["第一课题组组长", "市工信局联络员", "市科技局联络员"]);
  expect(names({ sort: "-name" })).toEqual(["市科技局联络员", "市工信局联络员", "第一课题组组长"]);
  expect(names({ sort: "reply" })).toEqual(["市工信局联络员", "第一课题组组长", "市科技局联络员"]);
});
