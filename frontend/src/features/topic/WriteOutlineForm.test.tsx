import { fireEvent, screen, within } from "@testing-library/react";
import type { GroupPage, Outline } from "@/api/topicTypes";
import type { NextStep } from "@/api/types";
import { renderAt } from "@/test/render";
import { HttpResponse, http, problem, server } from "@/test/server";
import { OutlineWriter } from "./WriteOutlineForm";

const point = (id: string, level: number, text: string) => ({ id, level, number: "", text });

function aPage(content: Partial<Outline> = {}, over: Partial<GroupPage> = {}): GroupPage {
  return {
    studyId: "study-1",
    studyTitle: "专题研究",
    group: {
      id: "group-1",
      no: 1,
      name: "支撑要素研究",
      kind: "SUB",
      lead: { id: "p1", name: "组长" },
      leadOrg: null,
      members: [],
      state: "APPOINTED",
      inCharge: null,
      joinedLate: false,
      work: {
        phase: "OUTLINE",
        due: null,
        light: null,
        outlineVersion: 0,
        agreedAt: null,
        points: 0,
        figures: [],
      },
    },
    version: 3,
    peopleVersion: 0,
    content: { points: [], plan: [], schedule: [], guests: [], ...content },
    people: [],
    versions: [],
    rulings: [],
    conclusion: null,
    open: [],
    attachments: [],
    reviewers: [],
    actions: ["write", "submit"],
    taskKey: "9",
    next: [],
    ...over,
  };
}

function show(page: GroupPage) {
  localStorage.clear();
  const sent = vi.fn<(next?: NextStep[]) => void>();
  server.use(
    http.get("/api/documents", () => HttpResponse.json([])),
    http.get("/api/people", () => HttpResponse.json({ items: [], next: null })),
  );
  renderAt(<OutlineWriter page={page} onSent={sent} />);
  return sent;
}

const question = (number: string) => screen.getByLabelText(`问题 ${number}`);
const press = (words: string) => fireEvent.click(screen.getByText(words).closest("button") as HTMLElement);

test("questions are added, nested and numbered by keyboard, and saved for the group without a press", async () => {
  const saved: (Outline & { version: number })[] = [];
  show(aPage({ points: [point("a", 0, "算力缺口有多大?")].map((one) => ({ ...one, number: "1" })) }));
  server.use(
    http.put("/api/groups/group-1/outline", async ({ request }) => {
      const body = (await request.json()) as Outline & { version: number };
      saved.push(body);
      const { version: _, ...content } = body;
      return HttpResponse.json(aPage(content, { version: 4 }));
    }),
  );
  fireEvent.keyDown(question("1"), { key: "Enter" });
  fireEvent.change(question("2"), { target: { value: "训练算力" } });
  fireEvent.keyDown(question("2"), { key: "ArrowRight", altKey: true });
  expect(question("1.1")).toHaveValue("训练算力");

  expect(await screen.findByText(/已保存/, undefined, { timeout: 5_000 })).toBeInTheDocument();
  expect(saved.at(-1)?.version).toBe(3);
  expect(saved.at(-1)?.points.map((one) => [one.number, one.text])).toEqual([
    ["1", "算力缺口有多大?"],
    ["1.1", "训练算力"],
  ]);
});

test("what is missing is said beside it, and nothing is submitted", async () => {
  const sent = show(aPage({ schedule: [{ key: "a", title: "", from: "2026-03-05", to: "2026-03-01" }] }));
  press("报分管领导审核");
  expect(await screen.findByText("请至少列出一个研究问题")).toBeInTheDocument();
  expect(screen.getByText("结束日期不能早于开始日期")).toBeInTheDocument();
  expect(screen.getByText("有 3 处需要补充。")).toBeInTheDocument();
  expect(sent).not.toHaveBeenCalled();
});

test("the second of two savers keeps what they typed and chooses what stays", async () => {
  const part = (key: string, text: string) => ({ key, heading: key, text });
  const theirs = aPage({ plan: [part("方法", "对方写的"), part("分工", "")] }, { version: 4 });
  const bodies: (Outline & { version: number })[] = [];
  show(aPage({ plan: [part("方法", ""), part("分工", "")] }));
  server.use(
    http.put("/api/groups/group-1/outline", async ({ request }) => {
      const body = (await request.json()) as Outline & { version: number };
      bodies.push(body);
      if (body.version === 3) return problem(409, "changed-meanwhile", { current: theirs });
      return HttpResponse.json(aPage(body, { version: 5 }));
    }),
  );
  const [, second] = screen.getAllByLabelText("内容");
  fireEvent.change(second as HTMLElement, { target: { value: "我写的" } });
  press("保存");

  fireEvent.click(await screen.findByText("查看并选择"));
  expect(within(screen.getByRole("dialog")).getByText(/对方写的/)).toBeInTheDocument();
  fireEvent.click(screen.getByText("按所选保留"));

  await vi.waitFor(() => expect(bodies.at(-1)?.version).toBe(4));
  expect(bodies.at(-1)?.plan.map((one) => one.text)).toEqual(["对方写的", "我写的"]);
});
