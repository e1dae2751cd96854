import { fireEvent, screen, within } from "@testing-library/react";
import type { NextStep } from "@/api/types";
import type { WorkPlanView } from "@/api/workplanTypes";
import { renderAt } from "@/test/render";
import { HttpResponse, http, problem, server } from "@/test/server";
import { anOpinion, aPlan, aTask } from "@/test/studyFixtures";
import { WritingForm } from "./WritingForm";

const saved: unknown[] = [];

function show(plan: WorkPlanView, act: "discussion-draft" | "revision" = "discussion-draft") {
  const sent = vi.fn<(next?: NextStep[]) => void>();
  server.use(
    http.get("/api/work-plans/plan-1", () => HttpResponse.json(plan)),
    http.get("/api/documents", () => HttpResponse.json([])),
    http.get("/api/people", () => HttpResponse.json({ items: [], next: null })),
    http.get("/api/organisations", () => HttpResponse.json([])),
    http.get("/api/calendar/due", () =>
      HttpResponse.json({
        due: "2026-12-07",
        dueAt: "2026-12-07T09:59:59Z",
        estimated: false,
        skipped: [{ date: "2026-11-28", reason: "周六" }],
      }),
    ),
  );
  renderAt(
    <WritingForm
      task={aTask("UserTask_DraftWorkPlan")}
      act={act}
      ledger={() => <p>台账</p>}
      draft={{ initial: null, words: "已保存 14:03", save: (content) => saved.push(content) }}
      locked={false}
      onSent={sent}
    />,
  );
  return sent;
}

/** By its words: asking for roles would measure every element of a long form. */
const press = (words: string) => fireEvent.click(screen.getByText(words).closest("button") as HTMLElement);
// One event per field: a plan is long, and typing letter by letter would draw it for each.
const write = (label: RegExp, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

test("the term says the day it leads to and which days it skips", async () => {
  show(aPlan());
  expect(await screen.findByText(/12月7日 周一到期/)).toBeInTheDocument();
  expect(screen.getByText(/跳过.+共 1 天/)).toBeInTheDocument();
});

test("what is typed while a day is being counted stays", async () => {
  const answers: (() => void)[] = [];
  show(aPlan());
  await screen.findByLabelText(/方案名称/);
  await screen.findByText(/12月7日 周一到期/);
  server.use(
    http.get("/api/calendar/due", async () => {
      await new Promise<void>((answer) => answers.push(answer));
      return HttpResponse.json({ due: "2026-12-11", dueAt: "2026-12-11T09:59:59Z", estimated: false, skipped: [] });
    }),
  );
  press("7个工作日");
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  write(/方案名称/, "等待时写的名称");
  answers[0]?.();
  await screen.findByDisplayValue("2026年12月11日");
  expect(screen.getByLabelText(/方案名称/)).toHaveValue("等待时写的名称");
});

test("what is missing is said beside the field, and nothing is sent", async () => {
  const sent = show(aPlan());
  await screen.findByLabelText(/方案名称/);
  write(/方案名称/, "");
  press("送出讨论稿，征求意见");
  expect(await screen.findByText("请填写方案名称。")).toBeInTheDocument();
  expect(screen.getByLabelText(/方案名称/)).toHaveAttribute("aria-invalid", "true");
  expect(sent).not.toHaveBeenCalled();
});

test("what was typed is saved to the plan first, then the draft is sent with the saved version", async () => {
  const sent = show(aPlan());
  const bodies: unknown[] = [];
  server.use(
    http.put("/api/work-plans/plan-1", async ({ request }) => {
      const body = (await request.json()) as WorkPlanView;
      return HttpResponse.json(aPlan({ ...body, version: 5 }));
    }),
    http.post("/api/work-plans/plan-1/discussion-draft", async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json({
        ...aPlan({ status: "OPINIONS", version: 6 }),
        next: [{ elementId: "UserTask_AnswerOpinion", holders: ["联络员"] }],
      });
    }),
  );
  await screen.findByLabelText(/方案名称/);
  write(/方案名称/, "新的方案");
  press("送出讨论稿，征求意见");
  await vi.waitFor(() =>
    expect(sent).toHaveBeenCalledWith([{ elementId: "UserTask_AnswerOpinion", holders: ["联络员"] }]),
  );
  expect(bodies).toEqual([{ version: 5, symposium: false }]);
});

test("who saves second sees what the first one changed, keeps their own text and chooses", async () => {
  show(aPlan());
  const puts: WorkPlanView[] = [];
  const theirs = aPlan({
    version: 5,
    sections: [
      { key: "goal", heading: "研究目标", text: "对方改的目标。" },
      { key: "way", heading: "研究方式", text: "对方改的方式。" },
    ],
  });
  server.use(
    http.put("/api/work-plans/plan-1", async ({ request }) => {
      const body = (await request.json()) as WorkPlanView;
      puts.push(body);
      return body.version < 5
        ? problem(409, "changed-meanwhile", { current: theirs })
        : HttpResponse.json(aPlan({ ...body, version: 6 }));
    }),
  );
  const [goal] = await screen.findAllByLabelText(/^内容/);
  fireEvent.change(goal as HTMLElement, { target: { value: "我改的目标。" } });
  press("保存方案");
  await screen.findByText("看改动");
  press("看改动");
  const dialog = (await screen.findByText("按选定内容继续")).closest<HTMLElement>(".ant-modal") as HTMLElement;
  const clash = within(dialog).getByLabelText(/研究目标/, { selector: "section" });
  expect(within(clash).getByText("双方都改了")).toBeInTheDocument();
  expect(clash).toHaveTextContent("我改的目标。");
  press("按选定内容继续");
  expect(screen.getAllByLabelText(/^内容/).map((field) => (field as HTMLTextAreaElement).value)).toEqual([
    "我改的目标。",
    "对方改的方式。",
  ]);
  press("保存方案");
  await vi.waitFor(() => expect(puts.at(-1)?.version).toBe(5));
  expect(puts.at(-1)?.sections.map((section) => section.text)).toEqual(["我改的目标。", "对方改的方式。"]);
});

test("the revision cannot leave before every opinion has its answer, and says why", async () => {
  const round = {
    id: "r-1",
    openedAt: "2026-11-05T01:00:00Z",
    endsAt: "2026-11-12T01:00:00Z",
    closedAt: "2026-11-12T01:00:00Z",
    opinions: [anOpinion(), anOpinion({ id: "op-2", state: "NONE" })],
  };
  show(aPlan({ status: "REVISING", round }), "revision");
  expect(await screen.findByText("还有 1 条意见没有答复，答复完才能报送。")).toBeInTheDocument();
  expect(screen.getByText("报送分管领导审核").closest("button")).toBeDisabled();
});
