import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import type { PersonView } from "@/api/directoryTypes";
import type { Id, PersonRef } from "@/api/types";
import { renderAt } from "@/test/render";
import { HttpResponse, http, server } from "@/test/server";
import { OrgPicker, PersonPicker } from "./pickers";

const person = (id: Id, name: string, org = "市科技局", title = "处长"): PersonView => ({
  id,
  name,
  posts: [{ id: `post-${id}`, org: { id: `o-${id}`, name: org }, title, from: null, to: null }],
  active: true,
  demo: false,
  version: 1,
  username: null,
});
const EVERYBODY = [
  person("p1", "办公厅副主任"),
  person("p2", "第一课题组组长"),
  person("p3", "第一课题组成员"),
  person("p4", "第二课题组组长"),
  person("p5", "市政协主席"),
];

/** A directory that answers each question when the test says so; the whole list is there from the start. */
function aSlowDirectory(people = EVERYBODY) {
  const waiting = new Map<string, () => void>();
  const late: Record<string, PersonView[]> = {};
  server.use(
    http.get("/api/people", async ({ request }) => {
      const q = new URL(request.url).searchParams.get("q") ?? "";
      if (q) await new Promise<void>((answer) => waiting.set(q, answer));
      const items = late[q] ?? people.filter((one) => one.name.includes(q));
      return HttpResponse.json({ items, next: null });
    }),
  );
  return {
    asked: (q: string) => waitFor(() => expect(waiting.has(q)).toBe(true)),
    willAnswer: (q: string, items: PersonView[]) => {
      late[q] = items;
    },
    answers: async (q: string) => {
      await waitFor(() => expect(waiting.has(q)).toBe(true));
      await act(async () => waiting.get(q)?.());
    },
  };
}

function One({ known, onChange }: { known?: PersonRef[]; onChange: (id: Id | null) => void }) {
  const [value, setValue] = useState<Id | null>(null);
  const take = (id: Id | null) => {
    onChange(id);
    setValue(id);
  };
  return <PersonPicker aria-label="组长" value={value} known={known} onChange={take} />;
}

function Many({ onChange }: { onChange: (ids: Id[]) => void }) {
  const [value, setValue] = useState<Id[]>([]);
  const take = (ids: Id[]) => {
    onChange(ids);
    setValue(ids);
  };
  return <PersonPicker aria-label="成员" multiple value={value} onChange={take} />;
}

const rows = () =>
  [...document.querySelectorAll(".ant-select-item-option")].map((row) => row.getAttribute("title") ?? "");
const row = (name: string) =>
  document.querySelector<HTMLElement>(`.ant-select-item-option[title="${name}"]`) as HTMLElement;
const isListed = (...names: string[]) => waitFor(() => expect(rows()).toEqual(names));

// The select reads the key's number, which simulated typing leaves out.
const enter = (field: HTMLElement) => fireEvent.keyDown(field, { key: "Enter", keyCode: 13, which: 13 });

async function open(label: string) {
  const user = userEvent.setup();
  const field = screen.getByLabelText(label);
  await user.click(field);
  await isListed(...EVERYBODY.map((one) => one.name));
  return { user, field };
}

test("what does not fit the typed words is gone at once, and Enter takes the first that fits before the answer is there", async () => {
  aSlowDirectory();
  const chosen = vi.fn();
  renderAt(<One onChange={chosen} />);
  const { user, field } = await open("组长");
  await user.type(field, "第二课题组");
  await isListed("第二课题组组长");
  enter(field);
  expect(chosen).toHaveBeenLastCalledWith("p4");
  expect(chosen).toHaveBeenCalledTimes(1);
  expect(field.closest(".ant-select")).toHaveTextContent("第二课题组组长");
});

test("a post of an organisation is found before the answer is there as well", async () => {
  aSlowDirectory([...EVERYBODY.slice(0, 4), person("p9", "某同志", "市水利局", "副局长")]);
  renderAt(<One onChange={() => {}} />);
  const user = userEvent.setup();
  await user.click(screen.getByLabelText("组长"));
  await waitFor(() => expect(rows()).toHaveLength(5));
  await user.type(screen.getByLabelText("组长"), "水利局副");
  await isListed("某同志");
});

test("nobody is taken while the answer is still missing and nothing shown fits", async () => {
  const directory = aSlowDirectory();
  const chosen = vi.fn();
  renderAt(<One onChange={chosen} />);
  const { user, field } = await open("组长");
  directory.willAnswer("远", [person("p8", "远方来客")]);
  await user.type(field, "远");
  await isListed();
  enter(field);
  expect(chosen).not.toHaveBeenCalledWith("p1");
  await user.click(field);
  await user.clear(field);
  await user.type(field, "远");
  await directory.answers("远");
  await isListed("远方来客");
});

test("the row under a pressed pointer stays until it is released, though an answer without it arrives in between", async () => {
  const directory = aSlowDirectory();
  const chosen = vi.fn();
  renderAt(<One onChange={chosen} />);
  const { user, field } = await open("组长");
  await user.type(field, "第一");
  await isListed("第一课题组组长", "第一课题组成员");
  directory.willAnswer("第一", [person("p7", "第一个出现的人"), EVERYBODY[1] as PersonView]);
  const pressed = row("第一课题组成员");
  await user.pointer({ keys: "[MouseLeft>]", target: pressed });
  await directory.answers("第一");
  await waitFor(() => expect(document.querySelector(".ant-select-loading")).toBeNull()); // the answer has been taken in
  expect(row("第一课题组成员")).toBe(pressed);
  await user.pointer({ keys: "[/MouseLeft]", target: pressed });
  expect(chosen).toHaveBeenLastCalledWith("p3");
});

test("rows that stand keep their place when the answer brings more", async () => {
  const directory = aSlowDirectory();
  renderAt(<One onChange={() => {}} />);
  const { user, field } = await open("组长");
  await user.type(field, "第一");
  await isListed("第一课题组组长", "第一课题组成员");
  directory.willAnswer("第一", [person("p7", "第一个出现的人"), EVERYBODY[1], EVERYBODY[2]] as PersonView[]);
  await directory.answers("第一");
  await isListed("第一课题组组长", "第一课题组成员", "第一个出现的人");
});

test("a second person is chosen right after the first, while the first search is still coming in", async () => {
  const directory = aSlowDirectory();
  const chosen = vi.fn();
  renderAt(<Many onChange={chosen} />);
  const { user, field } = await open("成员");
  await user.type(field, "第一课题组组长");
  await user.click(row("第一课题组组长"));
  expect(chosen).toHaveBeenLastCalledWith(["p2"]);
  expect(field).toHaveValue("");
  await isListed(...EVERYBODY.map((one) => one.name));
  await user.type(field, "主席");
  await isListed("市政协主席");
  await directory.answers("主席");
  await user.click(row("市政协主席"));
  expect(chosen).toHaveBeenLastCalledWith(["p2", "p5"]);
  await user.click(row("第二课题组组长"));
  expect(chosen).toHaveBeenLastCalledWith(["p2", "p5", "p4"]);
  expect(chosen).toHaveBeenCalledTimes(3);
});

test("Tab leaves the field and takes nobody along", async () => {
  aSlowDirectory();
  const chosen = vi.fn();
  renderAt(<Many onChange={chosen} />);
  const { user, field } = await open("成员");
  await user.click(row("市政协主席"));
  expect(fireEvent.keyDown(field, { key: "Tab", keyCode: 9, which: 9 })).toBe(true);
  expect(chosen).toHaveBeenCalledTimes(1);
});

test("whoever was chosen keeps the name although the list has moved on, and stands in no list that they do not fit", async () => {
  const directory = aSlowDirectory();
  renderAt(<Many onChange={() => {}} />);
  const { user, field } = await open("成员");
  await user.click(row("市政协主席"));
  await user.type(field, "第一");
  await directory.answers("第一");
  await isListed("第一课题组组长", "第一课题组成员");
  expect(screen.getByTitle("市政协主席", { exact: true })).toHaveTextContent("市政协主席");
});

test("somebody who is chosen already and not in the list is shown by name", async () => {
  aSlowDirectory();
  renderAt(<PersonPicker aria-label="组长" value="p77" known={[{ id: "p77", name: "远方来客" }]} />);
  expect(await screen.findByTitle("远方来客")).toBeInTheDocument();
});

test("organisations are chosen the same way", async () => {
  const orgs = ["市工信局", "市科技局", "市教育局"].map((name, i) => ({
    id: `o${i}`,
    name,
    type: "bureau",
    level: "city",
    parent: null,
    demo: false,
    version: 1,
  }));
  server.use(
    http.get("/api/organisations", async ({ request }) => {
      const q = new URL(request.url).searchParams.get("q");
      return q ? new Promise<never>(() => {}) : HttpResponse.json(orgs);
    }),
  );
  const chosen = vi.fn();
  renderAt(<OrgPicker aria-label="单位" value={null} onChange={chosen} />);
  const user = userEvent.setup();
  const field = screen.getByLabelText("单位");
  await user.click(field);
  await waitFor(() => expect(rows()).toHaveLength(3));
  fireEvent.change(field, { target: { value: "科技" } });
  await isListed("市科技局");
  await user.click(row("市科技局"));
  expect(chosen).toHaveBeenLastCalledWith("o1");
});

test("whoever was chosen before and is not on the first page is named, never shown as an id", async () => {
  const asked: string[] = [];
  server.use(
    http.get("/api/people", ({ request }) => {
      const ids = new URL(request.url).searchParams.getAll("ids");
      asked.push(...ids);
      return HttpResponse.json({ items: ids.length ? [person("p-77", "省科技厅厅长")] : EVERYBODY, next: null });
    }),
  );
  renderAt(<PersonPicker multiple aria-label="成员" value={["p1", "p-77", "p-gone"]} />);

  expect(await screen.findByText("省科技厅厅长")).toBeVisible();
  expect(await screen.findByText("已不在通讯录")).toBeVisible();
  expect(screen.getByText("办公厅副主任")).toBeVisible();
  expect(asked).toEqual(["p-77", "p-gone"]);
});
