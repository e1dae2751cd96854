import { cleanPasted } from "./paste";

test("a text from Word keeps its structure and loses its looks", () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-x:1}</style></head><body lang=ZH-CN>
<!--StartFragment--><h1 style='mso-x:1'>一、现状<o:p></o:p></h1>
<p class=MsoNormal style='text-indent:32.0pt;font-family:仿宋_GB2312'><span lang=EN-US style='font-size:16pt'>AI</span><b><span>创新</span></b>发展<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>算力</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>算法</p><!--EndFragment--></body></html>`;
  const clean = cleanPasted(word).replace(/\n/g, "");
  expect(clean).toContain("<h3>一、现状</h3>");
  expect(clean).toContain("<p>AI<b>创新</b>发展</p>");
  expect(clean).toContain("<ul><li>算力</li><li>算法</li></ul>");
  expect(clean).not.toMatch(/mso|style|class|o:p|<p><\/p>/);
});

test("a numbered list stays numbered, and bold said by style stays bold", () => {
  const clean = cleanPasted(
    `<p class="MsoListParagraph">1、数据</p><p class="MsoListParagraph">2、场景</p><p><span style="font-weight:700">重点</span></p><img src="x">`,
  );
  expect(clean).toBe("<ol><li>数据</li><li>场景</li></ol><p><strong>重点</strong></p>");
});
