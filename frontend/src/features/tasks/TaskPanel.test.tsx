import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Button } from "antd";
import { aRow } from "@/test/fixtures";
import { renderAt } from "@/test/render";
import { HttpResponse, http, server } from "@/test/server";
import { aTask } from "@/test/studyFixtures";
import type { TaskFormProps } from "@/ui/taskForm";
import { type FormComponents, forms } from "./forms";
import { TaskPanel } from "./TaskPanel";

function Form({ locked, draft, onSent }: TaskFormProps) {
  return (
    <>
      <input aria-label="内容" disabled={locked} onChange={(event) => draft.save({ text: event.target.value })} />
      <p>草稿：{String(draft.initial?.text ?? "无")}</p>
      <Button onClick={() => onSent([{ elementId: "UserTask_ReviewWorkPlan", holders: ["省政协副主席（甲）"] }])}>
        送审
      </Button>
    </>
  );
}
const components = Object.fromEntries(Object.keys(forms).map((id) => [id, Form])) as unknown as FormComponents;
const show = (task: ReturnType<typeof aTask>) => {
  server.use(http.get("/api/tasks/700", () => HttpResponse.json(task)));
  renderAt(<TaskPanel taskKey="700" components={components} />);
};
const two = [
  { id: "p-office", name: "省政协办公厅·副主任" },
  { id: "p-clerk", name: "督办专员" },
];

test("a task of the group is claimed before it can be filled in", async () => {
  const row = aRow({ taskKey: "700", actions: ["claim", "open"] });
  const claimed = aTask("UserTask_DraftWorkPlan", { people: two });
  show({ ...claimed, row });
  server.use(http.put("/api/tasks/700/claim", () => HttpResponse.json(claimed)));
  expect(await screen.findByLabelText("内容")).toBeDisabled();
  await userEvent.click(screen.getByRole("button", { name: "认领并办理" }));
  expect(await screen.findByText("办理中：我")).toBeVisible();
  expect(screen.getByLabelText("内容")).toBeEnabled();
});

test("whom the task is with is said when it is somebody else", async () => {
  const task = aTask("UserTask_DraftWorkPlan", { people: two });
  show({ ...task, row: { ...task.row, holder: { id: "p-clerk", name: "督办专员" } } });
  expect(await screen.findByText(/督办专员 正在办理/)).toBeVisible();
  expect(screen.getByLabelText("内容")).toBeDisabled();
});

test("a draft is restored, and what is typed is kept on the server", async () => {
  const drafts: unknown[] = [];
  const draft = { version: 3, content: { text: "昨天写的" }, savedAt: "2026-11-20T06:03:00Z" };
  show(aTask("UserTask_DraftWorkPlan", { draft }));
  server.use(
    http.put("/api/tasks/700/draft", async ({ request }) => {
      drafts.push(await request.json());
      return HttpResponse.json({ version: 4, content: {}, savedAt: "2026-11-21T06:03:00Z" });
    }),
  );
  expect(await screen.findByText("草稿：昨天写的")).toBeVisible();
  await userEvent.type(screen.getByLabelText("内容"), "今");
  await vi.waitFor(() => expect(drafts).toEqual([{ version: 3, content: { text: "今" } }]), { timeout: 5000 });
});

test("after submitting it says who has it now", async () => {
  show(aTask("UserTask_ReviseWorkPlan"));
  await userEvent.click(await screen.findByRole("button", { name: "送审" }));
  expect(screen.getByRole("heading", { name: /已送 省政协副主席（甲）/ })).toBeVisible();
  expect(screen.getByText("下一步：审核工作方案")).toBeVisible();
});

test("a task on its way says so", async () => {
  const task = aTask("UserTask_DraftWorkPlan", { state: "SETTLING" });
  show(task);
  const note = await screen.findByRole("alert");
  expect(within(note).getByText("已提交，流转中…")).toBeVisible();
});

test("a task that has ended leads to what it was about, also those who may not read the study", async () => {
  show(aTask("UserTask_AnswerOpinion", { state: "ENDED", studyReadable: false }));
  expect(await screen.findByText("已办结")).toBeVisible();
  expect(screen.getByRole("link", { name: "查看内容" })).toHaveAttribute("href", "/opinions/op-1");
});
