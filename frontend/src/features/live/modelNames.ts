const BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

/** What each flow node of a model is called, so that the list uses the words of the picture. */
export function namesFrom(xml: string): Map<string, string> {
  const model = new DOMParser().parseFromString(xml, "application/xml");
  const names = new Map<string, string>();
  for (const element of model.getElementsByTagNameNS(BPMN, "*")) {
    const id = element.getAttribute("id");
    const name = element.getAttribute("name");
    if (id && name && element.localName !== "sequenceFlow") names.set(id, name.replace(/\s+/g, " "));
  }
  return names;
}
