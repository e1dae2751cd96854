import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { renderAt } from "@/test/render";
import { HttpResponse, http, server } from "@/test/server";
import { MentionField } from "./MentionField";
import { MentionText } from "./MentionText";
import { asking, asWritten, mentioning, NOTHING, retyped, trimmed, type Written } from "./mentions";

const LI = { id: "p-1", name: "李主任", posts: "省政协 主任" };
const OTHER_LI = { id: "p-2", name: "李主任", posts: "市政协 主任" };

const at = (text: string) => ({ text, mentions: [] }) as Written;

test("an @ asks for people unless it stands within an address or a mention", () => {
  expect(asking(at("请@李"), 3)).toEqual({ at: 1, q: "李" });
  expect(asking(at("@"), 1)).toEqual({ at: 0, q: "" });
  expect(asking(at("name@example"), 12)).toBeNull();
  expect(asking(at("@李 好"), 4)).toBeNull();
  const { written, caret } = mentioning(at("请@李"), { at: 1, q: "李" }, LI);
  expect(written).toEqual({ text: "请@李主任 ", mentions: [{ person: "p-1", name: "李主任", at: 1 }] });
  expect(caret).toBe(6);
  expect(asking(written, 4)).toBeNull();
});

test("mentions move with the text around them, and two of one name are never confused", () => {
  const one = mentioning(at("@"), { at: 0, q: "" }, LI).written;
  const two = mentioning({ ...one, text: `${one.text}和@` }, { at: 6, q: "" }, OTHER_LI).written;
  expect(two.mentions.map(({ person, at: place }) => [person, place])).toEqual([
    ["p-1", 0],
    ["p-2", 6],
  ]);
  const later = retyped(two, `  请${two.text}`);
  expect(later.mentions.map((mention) => mention.at)).toEqual([3, 9]);
  expect(trimmed(later).mentions.map((mention) => mention.at)).toEqual([1, 7]);
  const withoutFirst = retyped(later, later.text.replace("@李主任 ", "@李主 "));
  expect(withoutFirst.mentions).toEqual([{ person: "p-2", name: "李主任", at: 8 }]);
  expect(asWritten("旧草稿")).toEqual(at("旧草稿"));
  expect(asWritten({ text: "改过", mentions: two.mentions })).toEqual(at("改过"));
});

test("who is mentioned is marked, and what looks like markup stays words", () => {
  const text = "<b>@李主任</b>";
  renderAt(<MentionText text={text} mentions={[{ person: "p-1", name: "李主任", at: 3 }]} />);
  expect(screen.getByText("@李主任").tagName).toBe("STRONG");
  expect(document.querySelector("b")).toBeNull();
  expect(document.body).toHaveTextContent(text);
});

function Field() {
  const [said, setSaid] = useState(NOTHING);
  return (
    <>
      <MentionField
        control={{ id: "note" }}
        about="/assignments/a-1"
        area={{ autoSize: { minRows: 2, maxRows: 4 }, maxLength: 100 }}
        value={said}
        onChange={setSaid}
      />
      <output>{JSON.stringify(said)}</output>
    </>
  );
}

test("the list is searched on the server, walked with the keys and left without a choice", async () => {
  const asked: string[] = [];
  server.use(
    http.get("/api/assignments/a-1/mentionable", ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("q") ?? "");
      return HttpResponse.json([LI, OTHER_LI]);
    }),
  );
  renderAt(<Field />);
  const field = screen.getByRole("textbox");
  await userEvent.type(field, "@李");
  const options = await screen.findAllByRole("option");
  expect(options.map((option) => option.textContent)).toEqual(["李主任 省政协 主任", "李主任 市政协 主任"]);
  expect(field).toHaveAttribute("aria-activedescendant", options[0]?.id);
  expect(screen.getByText("2 人，用上下键选择，回车确定")).toBeInTheDocument();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(field).toHaveValue("@李主任 ");
  expect(screen.getByText("送出后通知：@李主任")).toBeInTheDocument();
  expect(screen.getByText(/"person":"p-2"/)).toBeInTheDocument();
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(asked).toContain("李");

  await userEvent.keyboard("@");
  expect(await screen.findAllByRole("option")).toHaveLength(2);
  await userEvent.keyboard("市");
  expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["李主任 市政协 主任"]);
  await userEvent.keyboard("{Backspace}");
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(field).toHaveValue("@李主任 @");
});
