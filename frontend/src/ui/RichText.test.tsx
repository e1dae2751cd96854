import { render, screen } from "@testing-library/react";
import { RichText } from "./RichText";

test("headings, lists and tables are drawn, and nothing that could run", () => {
  const { container } = render(
    <RichText
      html={
        '<h3>算力</h3><ul><li><p>甲</p></li></ul><table><tbody><tr><td colspan="2">16</td></tr></tbody></table><img src="x" onerror="alert(1)"><a href="javascript:1">字</a>'
      }
    />,
  );
  expect(screen.getByRole("heading", { name: "算力" })).toBeInTheDocument();
  expect(screen.getByRole("listitem")).toHaveTextContent("甲");
  expect(container.querySelector("td")).toHaveAttribute("colspan", "2");
  expect(container.querySelector("img, a, [onerror]")).toBeNull();
  expect(container).toHaveTextContent("字");
});
