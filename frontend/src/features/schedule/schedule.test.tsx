import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Outlet } from "react-router";
import type { ScheduleEntry } from "@/api/scheduleTypes";
import { renderRoutes } from "@/test/render";
import { HttpResponse, http, server } from "@/test/server";
import { aStudy } from "@/test/studyFixtures";
import { ReplanContext, type ReplanRequest } from "@/ui/replan";
import { ChartTab } from "./ChartTab";
import { marksOf, monthWeeks, plusMonths } from "./days";
import { planOf } from "./plan";

const entry = (over: Partial<ScheduleEntry>): ScheduleEntry => ({
  kind: "DEADLINE",
  id: "d-1",
  studyId: "s-1",
  studyTitle: "人工智能专题研究",
  demo: false,
  elementId: "UserTask_CompleteAssignment",
  subject: "报送典型案例",
  ref: "assignmentId",
  thing: "a-1",
  groupId: null,
  groupName: null,
  stage: "FIELD",
  from: "2026-03-02",
  to: "2026-03-20",
  stoodOn: null,
  startsAt: "2026-03-02T02:00:00Z",
  endsAt: "2026-03-20T10:00:00Z",
  state: "OPEN",
  light: { kind: "NORMAL", days: 8 },
  closedAt: null,
  rule: "14 WORKING_DAYS",
  people: ["课题组组长"],
  anchor: null,
  mine: false,
  urgent: false,
  movable: false,
  ...over,
});

const MEETING = entry({
  kind: "MEETING",
  id: "m-1",
  elementId: null,
  subject: "课题推进会",
  ref: "meetingId",
  thing: "m-1",
  from: "2026-03-25",
  to: "2026-03-25",
  startsAt: "2026-03-25T01:00:00Z",
  endsAt: "2026-03-25T03:00:00Z",
  state: "CONVENED",
  light: null,
  rule: null,
  people: [],
});
const MINUTES = entry({
  id: "d-2",
  elementId: "UserTask_WriteMinutes",
  subject: "课题推进会",
  ref: "meetingId",
  thing: "m-1",
  anchor: "m-1",
  from: "2026-03-01",
});

test("weeks begin on Monday, months keep to their ends, and a weekend that is made up is worked", () => {
  expect(monthWeeks("2026-03-15")).toHaveLength(6);
  expect(monthWeeks("2026-03-15")[0]?.[0]).toBe("2026-02-23");
  expect(monthWeeks("2026-06-01")[0]?.[0]).toBe("2026-06-01");
  expect(plusMonths("2026-01-31", 1)).toBe("2026-02-28");
  const year = { year: {} as never, months: [], days: [{ date: "2026-02-28", working: true, reason: null }] };
  expect(marksOf([year])("2026-02-28").sort).toBe("makeUp");
  expect(marksOf([undefined])("2026-03-01").sort).toBe("weekend");
});

test("what hangs on a meeting stands right below it, in its section, and a circle of anchors ends", () => {
  const plan = planOf([MINUTES, entry({}), MEETING], () => ({ key: "x", title: "x", place: 0 }), "2026-03-10");
  expect(plan.lines.map((line) => line.entry.id)).toEqual(["d-1", "m-1", "d-2"]);
  expect(plan.sections).toHaveLength(1);
  const circle = [entry({ anchor: "d-2" }), entry({ id: "d-2", anchor: "d-1" })];
  expect(planOf(circle, () => ({ key: "x", title: "x", place: 0 }), "2026-03-10").lines).toHaveLength(2);
});

function shown(at: string, replan: (request: ReplanRequest) => void = () => {}) {
  server.use(
    http.get("/api/studies/s-1/schedule", () =>
      HttpResponse.json({ today: "2026-03-10", entries: [entry({ movable: true }), MEETING, MINUTES], complete: true }),
    ),
    http.get("/api/calendar/years/:year", () => HttpResponse.json({ year: {}, days: [], months: [] })),
  );
  const tab = (
    <ReplanContext value={replan}>
      <ChartTab />
    </ReplanContext>
  );
  const routes = [
    { path: "*", element: <Outlet context={aStudy({ id: "s-1" })} />, children: [{ path: "*", element: tab }] },
  ];
  return renderRoutes(routes, at);
}

test("the table says of each item what was planned, what became of it and what it hangs on", async () => {
  shown("/?view=table");
  const row = (await screen.findByRole("link", { name: "整理会议纪要 · 课题推进会" })).closest("tr") as HTMLElement;
  expect(row).toHaveTextContent("随“课题推进会”");
  expect(row).toHaveTextContent("正常 8天");
  expect(within(row).getByText("课题组组长")).toBeInTheDocument();
});

test("the chart is walked through and moved by keys, and nothing is proposed for what one may not move", async () => {
  const proposed: string[] = [];
  shown("/", ({ deadlineId, proposedDue }) => void proposed.push(`${deadlineId} ${proposedDue}`));
  const chart = await screen.findByRole("application", { name: "进度安排图，表格内容与此相同" });
  chart.focus();
  const keys = userEvent.setup();
  await keys.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}{ArrowLeft}");
  const said = screen.getByRole("status");
  expect(said).toHaveTextContent("办理交办事项 · 报送典型案例");
  expect(said).toHaveTextContent("拟改到 3月21日");
  await keys.keyboard("{Enter}");
  expect(proposed).toEqual(["d-1 2026-03-21"]);
  await keys.keyboard("{ArrowDown}{ArrowRight}{Enter}");
  expect(said).toHaveTextContent("课题推进会");
  expect(said).not.toHaveTextContent("拟改到");
  expect(proposed).toHaveLength(1);
});
