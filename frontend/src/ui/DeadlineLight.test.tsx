import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { LightKind } from "@/api/types";
import { changeLanguage } from "@/i18n";
import { DeadlineLight } from "./DeadlineLight";

const cases: [LightKind, number, string, string][] = [
  ["NORMAL", 12, "●正常 12天", "●On track 12 days"],
  ["NEAR", 2, "▲临近 2天", "▲Due soon 2 days"],
  ["NEAR", 0, "▲临近 今天", "▲Due soon today"],
  ["OVERDUE", 3, "■逾期 3天", "■Overdue 3 days"],
  ["OVERDUE", 1, "■逾期 1天", "■Overdue 1 day"],
  ["NOT_STARTED", 0, "○未开始", "○Not started"],
  ["DONE", 0, "✓已办结", "✓Done"],
  ["DONE_LATE", 2, "✓曾逾期 2天", "✓Done late 2 days"],
];

test.each(cases)("%s with %i days says so in shape and word, in both languages", async (kind, days, zh, en) => {
  const { container } = render(<DeadlineLight light={{ kind, days }} />);
  expect(container).toHaveTextContent(zh);
  await act(() => changeLanguage("en"));
  expect(container).toHaveTextContent(en);
});

test("the hint says when, by which rule, and that days are working days", async () => {
  render(<DeadlineLight light={{ kind: "NEAR", days: 2 }} dueAt="2026-02-27T09:59:59Z" term="收文后10个工作日" />);
  await userEvent.hover(screen.getByText("临近 2天"));
  const hint = await screen.findByRole("tooltip");
  expect(hint).toHaveTextContent("2月27日 周五");
  expect(hint).toHaveTextContent("收文后10个工作日");
  expect(hint).toHaveTextContent("工作日计算");
});

test("what has no deadline shows no light", () => {
  const { container } = render(<DeadlineLight light={null} />);
  expect(container).toBeEmptyDOMElement();
});

test("the server's rule is said in words", async () => {
  render(<DeadlineLight light={{ kind: "NEAR", days: 2 }} term="10 WORKING_DAYS" />);
  await userEvent.hover(screen.getByText("临近 2天"));
  expect(await screen.findByRole("tooltip")).toHaveTextContent("时限：10个工作日");
});
