import { fireEvent, render, screen, within } from "@testing-library/react";
import { MemoryRouter, useLocation } from "react-router";
import { expect, test } from "vitest";
import { DataTable } from "./DataTable";
import { whileSorting } from "./sorting";
import "@/i18n";

const Address = () => <output>{useLocation().search}</output>;

function shown(at: string) {
  render(
    <MemoryRouter initialEntries={[at]}>
      <DataTable
        caption="课题"
        ownSort="-due"
        rows={[{ id: "1", name: "水利" }]}
        rowKey={(row) => row.id}
        columns={[
          { key: "name", title: "名称", sortBy: "name", render: (row) => row.name },
          { key: "due", title: "到期", sortBy: "-due", render: () => "" },
          { key: "acts", title: "操作", render: () => "" },
        ]}
      />
      <Address />
    </MemoryRouter>,
  );
}
const head = (name: string) => screen.getByRole("columnheader", { name });
const press = (name: string) => fireEvent.click(within(head(name)).getByRole("button"));
const address = () => screen.getByRole("status").textContent;

test("an order that no head names can be chosen again where there are no heads", () => {
  render(
    <MemoryRouter>
      <DataTable
        caption="邀请"
        ownSort="invited"
        rows={[{ id: "1" }]}
        rowKey={(row) => row.id}
        columns={[{ key: "name", title: "名称", sortBy: "name", render: () => "" }]}
      />
    </MemoryRouter>,
  );
  expect(screen.getByText("原有次序")).toBeInTheDocument();
});

test("a head that is pressed sorts the list in the address, once more turns it round, and says so", () => {
  shown("/?q=水");
  expect(head("到期").getAttribute("aria-sort")).toBe("descending");
  expect(head("名称").getAttribute("aria-sort")).toBeNull();
  expect(within(head("操作")).queryByRole("button")).toBeNull();

  press("名称");
  expect(decodeURIComponent(address() ?? "")).toBe("?q=水&sort=name");
  expect(head("名称").getAttribute("aria-sort")).toBe("ascending");
  press("名称");
  expect(address()).toContain("sort=-name");
  expect(head("名称").getAttribute("aria-sort")).toBe("descending");

  press("到期");
  expect(address()).not.toContain("sort");
  press("到期");
  expect(address()).toContain("sort=due");
});

test("old rows stay only while the same list is sorted anew", () => {
  const keep = whileSorting<string>(["people", { q: "王", sort: "name" }]);
  expect(keep("old", { queryKey: ["people", { q: "王", sort: "-name" }] })).toBe("old");
  expect(keep("old", { queryKey: ["people", { q: "李", sort: "name" }] })).toBeUndefined();
  expect(keep("old", undefined)).toBeUndefined();
});
