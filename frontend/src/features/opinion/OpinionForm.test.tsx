import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderAt } from "@/test/render";
import { HttpResponse, http, server } from "@/test/server";
import { anOpinion, anOpinionTask, aPaper, aTask } from "@/test/studyFixtures";
import { Ledger } from "./Ledger";
import { OpinionForm } from "./OpinionForm";
import { OpinionPage } from "./OpinionPage";

const bodies: unknown[] = [];

function show(opinion = anOpinionTask()) {
  bodies.length = 0;
  const sent = vi.fn();
  server.use(
    http.get("/api/opinions/op-1", () => HttpResponse.json(opinion)),
    http.get("/api/documents", () => HttpResponse.json([])),
    http.post("/api/opinions/op-1/reply", async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json({ ...opinion, actions: [] });
    }),
  );
  renderAt(
    <OpinionForm
      task={aTask("UserTask_AnswerOpinion")}
      reader={(task) => <p>{task.text.title}</p>}
      draft={{ initial: null, words: "", save: () => {} }}
      locked={false}
      onSent={sent}
    />,
  );
  return sent;
}

test("an opinion needs words", async () => {
  const sent = show();
  await userEvent.click(await screen.findByRole("button", { name: "送出意见" }));
  expect(screen.getByText(/请写明意见内容/)).toBeVisible();
  fireEvent.change(screen.getByLabelText(/意见内容/), { target: { value: "建议增加算力调研。" } });
  await userEvent.click(screen.getByRole("button", { name: "送出意见" }));
  await vi.waitFor(() => expect(sent).toHaveBeenCalled());
  expect(bodies).toEqual([{ version: 2, none: false, text: "建议增加算力调研。", mentions: [] }]);
});

test("having no opinion is an answer of its own, without words", async () => {
  show();
  await userEvent.click(await screen.findByRole("radio", { name: "无意见" }));
  await userEvent.click(screen.getByRole("button", { name: "回复“无意见”" }));
  await vi.waitFor(() => expect(bodies).toEqual([{ version: 2, none: true, text: "", mentions: [] }]));
});

test("whoever has replied sees what was said and cannot reply again", async () => {
  show(anOpinionTask({ opinion: anOpinion(), actions: [] }));
  expect(await screen.findByText(/本单位已于 .* 回复/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "送出意见" })).toBeNull();
});

test("whoever gave an opinion reads it and its answer again, long after its task has ended", async () => {
  const answer = {
    outcome: "PARTLY" as const,
    reason: "已写入研究重点。",
    by: { id: "p-9", name: "办公室副主任" },
    at: "2026-10-14T07:30:00Z",
    mentions: [],
  };
  const task = anOpinionTask({ opinion: anOpinion({ text: "建议增加算力调研。", answer }), actions: [] });
  server.use(
    http.get("/api/opinions/op-1", () => HttpResponse.json(task)),
    http.get("/api/documents", () => HttpResponse.json([])),
  );
  renderAt(<OpinionPage reader={({ text }) => <p>{text.title}</p>} />, { at: "/opinions/op-1", path: "/opinions/:id" });
  expect(await screen.findByText("建议增加算力调研。")).toBeVisible();
  expect(screen.getByText("已答复：部分采纳")).toBeVisible();
  expect(screen.getByText("已写入研究重点。")).toBeVisible();
  expect(screen.getByText(task.text.title)).toBeVisible();
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("papers that were sent with the text can be read beside it", async () => {
  show(anOpinionTask({ attachments: [aPaper({ shared: true })] }));
  expect(await screen.findByRole("link", { name: "分工表.txt" })).toHaveAttribute(
    "href",
    "/api/documents/paper-1/content",
  );
});

test("an opinion that is not adopted needs a reason", async () => {
  server.use(
    http.get("/api/documents", () => HttpResponse.json([])),
    http.put("/api/opinions/op-1/answer", async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json(anOpinion());
    }),
  );
  bodies.length = 0;
  const times = { openedAt: "2026-11-05T01:00:00Z", endsAt: "2026-11-12T01:00:00Z", closedAt: null };
  renderAt(
    <Ledger
      study="s-1"
      path="/work-plans/p-1/opinions"
      answerable
      round={{ id: "r-1", ...times, opinions: [anOpinion(), anOpinion({ id: "op-2", state: "SILENT", text: null })] }}
    />,
  );
  expect(screen.getByText("0/1 已答复")).toBeVisible();
  expect(screen.getByText("逾期未回复")).toBeVisible();
  fireEvent.click(screen.getByRole("radio", { name: "不采纳" }));
  await userEvent.click(screen.getByRole("button", { name: "保存答复" }));
  expect(screen.getByText("请说明理由。")).toBeVisible();
  fireEvent.change(screen.getByLabelText(/理由/), { target: { value: "已在第二部分写明" } });
  fireEvent.change(screen.getByLabelText("查找单位或意见"), { target: { value: "没有这样的单位" } });
  expect(await screen.findByText("没有符合条件的意见。")).toBeVisible();
  fireEvent.change(screen.getByLabelText("查找单位或意见"), { target: { value: "" } });
  expect(await screen.findByLabelText(/理由/)).toHaveValue("已在第二部分写明");
  await userEvent.click(screen.getByRole("button", { name: "保存答复" }));
  await vi.waitFor(() =>
    expect(bodies).toEqual([{ version: 2, outcome: "NOT_ADOPTED", reason: "已在第二部分写明", mentions: [] }]),
  );
});
