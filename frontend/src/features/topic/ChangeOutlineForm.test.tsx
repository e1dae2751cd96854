import { fireEvent, screen } from "@testing-library/react";
import type { Outline, OutlineChangeView } from "@/api/topicTypes";
import { renderAt } from "@/test/render";
import { HttpResponse, http, problem, server } from "@/test/server";
import { ChangeWriter } from "./ChangeOutlineForm";

const asked = { id: "a", level: 0, number: "1", text: "算力布局现状如何?" };
const outline = (points: Outline["points"]): Outline => ({ points, plan: [], schedule: [], guests: [] });

function aChange(over: Partial<OutlineChangeView> = {}): OutlineChangeView {
  return {
    id: "change-1",
    no: 1,
    status: "DRAFT",
    reason: "增加数据要素",
    outlineNo: null,
    openedBy: { id: "p1", name: "组长" },
    openedAt: "2026-03-02T02:00:00Z",
    endedAt: null,
    studyId: "study-1",
    groupId: "group-1",
    group: "支撑要素研究",
    version: 3,
    content: outline([{ ...asked, id: "b", text: "数据要素如何流通?" }]),
    base: outline([asked]),
    baseNo: 1,
    people: [],
    dropped: [
      {
        point: asked,
        uses: [
          { point: "a", kind: "finding", id: "f", text: "企业排队试飞。", where: "赴产业园调研", link: "/visits/v" },
        ],
      },
    ],
    rulings: [],
    reviewers: [],
    due: null,
    actions: ["write", "submit", "drop"],
    taskKey: "9",
    next: [],
    ...over,
  };
}

function show(change: OutlineChangeView) {
  localStorage.clear();
  server.use(
    http.get("/api/documents", () => HttpResponse.json([])),
    http.get("/api/people", () => HttpResponse.json({ items: [], next: null })),
  );
  renderAt(<ChangeWriter change={change} onSent={vi.fn()} />);
}

test("what was found for a question that goes is in sight while the change is written", async () => {
  show(aChange());
  expect(screen.getByRole("link", { name: "发现（赴产业园调研）" })).toHaveAttribute("href", "/visits/v");
  expect(screen.getByText(/企业排队试飞/)).toBeInTheDocument();
  expect(await screen.findByText(/2 处不同/)).toBeInTheDocument();
});

test("a change without a reason is not submitted, and what is missing is said at the field", async () => {
  show(aChange());
  server.use(http.put("/api/outline-changes/change-1", () => problem(400, "invalid")));
  const reason = screen.getByLabelText(/^调整原因/);
  fireEvent.change(reason, { target: { value: " " } });
  fireEvent.click(screen.getByRole("button", { name: "报分管领导审核" }));
  expect(await screen.findByText("请写明为什么调整提纲")).toBeInTheDocument();
});

test("who saves second keeps their own reason and is told what the first one wrote", async () => {
  show(aChange());
  const theirs = aChange({ version: 4, reason: "增加数据要素和算力网" });
  server.use(http.put("/api/outline-changes/change-1", () => problem(409, "changed-meanwhile", { current: theirs })));
  const reason = screen.getByLabelText(/^调整原因/);
  fireEvent.change(reason, { target: { value: "增加数据要素，另设一问" } });
  fireEvent.click(screen.getByRole("button", { name: "保存" }));
  expect(await screen.findByText("您编写期间，本组其他人保存了改动。")).toBeInTheDocument();
  expect(reason).toHaveValue("增加数据要素，另设一问");
  fireEvent.click(screen.getByRole("button", { name: "查看并选择" }));
  expect(await screen.findByText("增加数据要素和算力网")).toBeInTheDocument();
});
