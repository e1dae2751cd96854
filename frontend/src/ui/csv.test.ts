import { csvOf } from "./csv";

test("a list leaves as a file that a spreadsheet reads as it was, and never runs", () => {
  expect(
    csvOf([
      ["名称", "发现"],
      ['赴"许昌",调研', 2],
      ["=1+1", null],
    ]),
  ).toBe('\uFEFF名称,发现\r\n"赴""许昌"",调研",2\r\n\'=1+1,\r\n');
});
