import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkPlanView } from "@/api/workplanTypes";
import { renderAt } from "@/test/render";
import { HttpResponse, http, server } from "@/test/server";
import { aPlan, aStudy, aTask } from "@/test/studyFixtures";
import { DecisionForm } from "./DecisionForm";

const bodies: Record<string, unknown>[] = [];

function show(plan: WorkPlanView, act: "review" | "decision") {
  bodies.length = 0;
  const sent = vi.fn();
  server.use(
    http.get("/api/work-plans/plan-1", () => HttpResponse.json(plan)),
    http.get("/api/studies/s-1", () => HttpResponse.json(aStudy())),
    http.get("/api/documents", () => HttpResponse.json([])),
    http.post("/api/work-plans/plan-1/:act", async ({ request }) => {
      bodies.push((await request.json()) as Record<string, unknown>);
      return HttpResponse.json({ ...plan, next: [] });
    }),
  );
  renderAt(
    <DecisionForm
      task={aTask(act === "review" ? "UserTask_ReviewWorkPlan" : "UserTask_DecideWorkPlan")}
      act={act}
      ledger={() => null}
      draft={{ initial: null, words: "", save: () => {} }}
      locked={false}
      onSent={sent}
    />,
  );
  return sent;
}

test("a return asks for the reason first and is not sent without it", async () => {
  const sent = show(aPlan({ status: "DECISION", actions: ["decide"] }), "decision");
  await userEvent.click(await screen.findByRole("button", { name: "退回修改" }));
  await userEvent.click(screen.getByRole("button", { name: "确认退回修改" }));
  expect(screen.getByText("请写明理由。")).toBeVisible();
  expect(bodies).toEqual([]);
  fireEvent.change(screen.getByLabelText(/退回理由/), { target: { value: "补充调研对象" } });
  await userEvent.click(screen.getByRole("button", { name: "确认退回修改" }));
  await vi.waitFor(() => expect(sent).toHaveBeenCalled());
  expect(bodies).toEqual([{ version: 4, outcome: "RETURNED", reason: "补充调研对象" }]);
});

test("passing needs no reason, but is confirmed with its consequence in words", async () => {
  show(aPlan({ status: "DECISION", actions: ["decide"] }), "decision");
  await userEvent.click(await screen.findByRole("button", { name: "通过" }));
  expect(screen.getByText("方案随即转办公室编号印发。")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "确认通过" }));
  await vi.waitFor(() => expect(bodies).toEqual([{ version: 4, outcome: "PASSED" }]));
});

test("the office records a decision on paper only with the leader and the scan", async () => {
  show(aPlan({ status: "REVIEW", actions: ["record-review"] }), "review");
  await userEvent.click(await screen.findByRole("button", { name: "同意，提交领导小组审定" }));
  await userEvent.click(screen.getByRole("button", { name: "确认同意" }));
  expect(screen.getByText("请上传签批件的扫描件。")).toBeVisible();
  expect(bodies).toEqual([]);
  const scan = {
    id: "d-1",
    name: "签批件.pdf",
    type: "application/pdf",
    size: 1000,
    sha256: "ab",
    by: { id: "p", name: "办公室" },
    at: "2026-11-21T01:00:00Z",
    removable: true,
  };
  server.use(http.post("/api/documents", () => HttpResponse.json(scan, { status: 201 })));
  const file = new File(["%PDF-1.7"], "签批件.pdf", { type: "application/pdf" });
  fireEvent.change(screen.getByLabelText("选择扫描件"), { target: { files: [file] } });
  await vi.waitFor(() => expect(screen.getByText("签批件.pdf")).toBeVisible());
  await userEvent.click(screen.getByRole("button", { name: "确认同意" }));
  await vi.waitFor(() =>
    expect(bodies).toEqual([{ version: 4, outcome: "AGREED", recordedFor: "p-vice", scan: "d-1" }]),
  );
});

test("whoever may not decide reads, and learns who does", async () => {
  show(aPlan({ status: "DECISION", actions: [] }), "decision");
  expect(await screen.findByText(/这一步由领导小组办理/)).toBeVisible();
});
