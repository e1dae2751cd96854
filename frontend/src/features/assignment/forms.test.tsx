import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentType } from "react";
import type { Assignment, AssignmentList } from "@/api/assignmentTypes";
import { renderAt } from "@/test/render";
import { HttpResponse, http, server } from "@/test/server";
import { aTask } from "@/test/studyFixtures";
import type { TaskFormProps } from "@/ui/taskForm";
import { CompleteForm } from "./CompleteForm";
import { List } from "./List";
import { ReviewForm } from "./ReviewForm";
import { SignForm } from "./SignForm";

const AT = "2026-11-20T03:00:00Z";

function anAssignment(over: Partial<Assignment> = {}): Assignment {
  return {
    id: "as-1",
    studyId: "s-1",
    studyTitle: "人工智能专题研究",
    studyReadable: false,
    no: 2,
    title: "提供算力数据",
    text: "",
    stage: "FIELD",
    source: { kind: "DIRECT", id: null, key: "", link: null },
    giverKind: "OFFICE",
    givenBy: { id: "p-9", name: "办公室副主任" },
    givenAt: AT,
    owner: { type: "ORG", id: "o-1", name: "省科技厅" },
    accountable: [{ id: "p-1", name: "联络员" }],
    helpers: [],
    reviewers: [{ id: "p-9", name: "办公室副主任" }],
    start: "2026-11-20",
    rule: { kind: "TERM", term: 10, unit: "WORKING_DAYS", date: null },
    due: "2026-12-04T10:00:00Z",
    estimated: false,
    deadlineId: null,
    urgent: false,
    light: { kind: "NORMAL", days: 9 },
    status: "GIVEN",
    stepDue: "2026-11-24T10:00:00Z",
    signedBy: null,
    signedAt: null,
    completedBy: null,
    completedAt: null,
    statement: null,
    endedAt: null,
    lateDays: null,
    entries: [],
    attachments: [],
    version: 4,
    taskKey: "77",
    actions: ["sign", "send-back"],
    next: [],
    ...over,
  };
}

const bodies: [string, unknown][] = [];

function show(Form: ComponentType<TaskFormProps>, element: string, assignment: Assignment) {
  bodies.length = 0;
  const sent = vi.fn();
  const task = aTask(element);
  server.use(
    http.get("/api/assignments/as-1", () => HttpResponse.json(assignment)),
    http.get("/api/documents", () => HttpResponse.json([])),
    http.post("/api/assignments/as-1/:act", async ({ params, request }) => {
      bodies.push([String(params.act), await request.json()]);
      return HttpResponse.json(params.act === "notes" ? assignment : { ...assignment, actions: [] });
    }),
  );
  renderAt(
    <Form
      task={{ ...task, row: { ...task.row, refs: { assignmentId: "as-1" } } }}
      draft={{ initial: null, words: "", save: () => {} }}
      locked={false}
      onSent={sent}
    />,
  );
  return sent;
}

test("an assignment is signed for with one press", async () => {
  const sent = show(SignForm, "UserTask_SignAssignment", anAssignment());
  await userEvent.click(await screen.findByRole("button", { name: "签收" }));
  await vi.waitFor(() => expect(sent).toHaveBeenCalled());
  expect(bodies).toEqual([["signature", { version: 4 }]]);
});

test("sending it back needs a reason", async () => {
  show(SignForm, "UserTask_SignAssignment", anAssignment());
  await userEvent.click(await screen.findByRole("button", { name: "退回交办人" }));
  const asked = within(await screen.findByRole("dialog"));
  await userEvent.click(asked.getByRole("button", { name: "退回交办人" }));
  expect(await asked.findByText("请写明理由")).toBeVisible();
  fireEvent.change(asked.getByLabelText("理由"), { target: { value: "不属本单位职责。" } });
  await userEvent.click(asked.getByRole("button", { name: "退回交办人" }));
  await vi.waitFor(() => expect(bodies).toEqual([["send-back", { version: 4, reason: "不属本单位职责。" }]]));
});

test("progress is noted along the way, and in the end the work is reported done", async () => {
  const sent = show(
    CompleteForm,
    "UserTask_CompleteAssignment",
    anAssignment({ status: "SIGNED", actions: ["complete", "note"] }),
  );
  await userEvent.click(await screen.findByRole("button", { name: "发布进展" }));
  expect(screen.getByText("请写明进展情况。")).toBeVisible();
  fireEvent.change(screen.getByLabelText("填写进展", { selector: "textarea" }), { target: { value: "已发函。" } });
  await userEvent.click(screen.getByRole("button", { name: "发布进展" }));
  await vi.waitFor(() =>
    expect(bodies).toEqual([["notes", { version: 4, text: "已发函。", mentions: [], attachments: [] }]]),
  );
  expect(sent).not.toHaveBeenCalled();

  await userEvent.click(screen.getByRole("radio", { name: "报告完成" }));
  fireEvent.change(screen.getByLabelText(/完成情况/), { target: { value: "已汇总。" } });
  await userEvent.click(screen.getByRole("button", { name: "报告完成，送审核" }));
  await vi.waitFor(() => expect(sent).toHaveBeenCalled());
  expect(bodies.at(-1)).toEqual(["completion", { version: 4, statement: "已汇总。", attachments: [] }]);
});

test("whoever reviews chooses, and says why it is returned", async () => {
  show(
    ReviewForm,
    "UserTask_ReviewAssignment",
    anAssignment({ status: "FOR_REVIEW", statement: "已办结。", completedAt: AT, actions: ["review"] }),
  );
  await userEvent.click(await screen.findByRole("radio", { name: "退回继续办理" }));
  await userEvent.click(screen.getByRole("button", { name: "退回继续办理" }));
  expect(screen.getByText("请写明退回理由。")).toBeVisible();
  expect(bodies).toEqual([]);
  fireEvent.change(screen.getByLabelText(/审核意见/), { target: { value: "请补充案例。" } });
  await userEvent.click(screen.getByRole("button", { name: "退回继续办理" }));
  await vi.waitFor(() =>
    expect(bodies).toEqual([["review", { version: 4, outcome: "RETURNED", reason: "请补充案例。" }]]),
  );
});

test("the list keeps its filter in the address and says when nothing matches", async () => {
  const asked: string[] = [];
  const list: AssignmentList = {
    items: [],
    next: null,
    counts: { all: 3, open: 2, overdue: 1, near: 0, review: 0, closed: 1 },
    owners: [],
    actions: [],
  };
  server.use(
    http.get("/api/studies/s-1/assignments", ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(list);
    }),
  );
  const { router } = renderAt(<List whose={{ study: "s-1" }} none="没有" />, { at: "/?sort=-no" });
  await userEvent.click(await screen.findByRole("button", { name: /逾期 1/ }));
  await vi.waitFor(() => expect(router.state.location.search).toBe("?sort=-no&light=OVERDUE"));
  expect(await screen.findByText("没有符合条件的交办事项。")).toBeVisible();
  expect(asked.at(-1)).toContain("light=OVERDUE");
});
