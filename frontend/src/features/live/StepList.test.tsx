import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderAt } from "@/test/render";
import { anElement, aProcess } from "@/test/studyFixtures";
import { stepsAt } from "./picture";
import { StepList } from "./StepList";

test("the list says what the picture shows: who has it, how late it is, what is behind", async () => {
  const task = {
    taskKey: "9",
    holders: ["省科学技术厅联络员"],
    dueAt: "2026-11-20T09:59:59Z",
    light: { kind: "OVERDUE" as const, days: 3 },
  };
  const process = aProcess([
    anElement("UserTask_DraftWorkPlan"),
    anElement("Gateway_OpinionsWanted"),
    anElement("UserTask_AnswerOpinion", { state: "ACTIVE", endedAt: null, task }),
    anElement("UserTask_AnswerOpinion"),
  ]);
  const opened = vi.fn();
  const names = new Map([
    ["UserTask_AnswerOpinion", "答复意见"],
    ["UserTask_DraftWorkPlan", "起草讨论稿"],
  ]);
  renderAt(
    <StepList
      steps={stepsAt(process, null)}
      names={names}
      past={false}
      openable={(step) => step.tasks.length > 0}
      onOpen={opened}
      onPoint={() => {}}
    />,
  );
  const [current] = screen.getAllByRole("listitem");
  expect(current).toHaveTextContent("答复意见");
  expect(current).toHaveTextContent("1/2 已完成");
  expect(current).toHaveTextContent("逾期 3天");
  expect(current).toHaveTextContent("省科学技术厅联络员");
  expect(screen.getByText(/起草讨论稿/)).toBeVisible();
  expect(screen.queryByText(/Gateway/)).toBeNull();
  await userEvent.click(within(current as HTMLElement).getByRole("button", { name: "答复意见" }));
  expect(opened).toHaveBeenCalled();
});
