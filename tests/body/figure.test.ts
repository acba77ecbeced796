/**
 * What stands around the captions of a `<figure>` keeps its place.
 *
 * @module
 */
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/index.ts";

/** Paragraphs as they are, pictures as their captions in brackets. */
function outline(html: string): string[] {
  const { sections } = parseArticle(`<p>Start.</p>${html}`, { layout: "fragment" });
  return sections
    .flatMap(({ children }) => children)
    .map((block) => {
      if (block.type === "figure") return `[${block.caption?.text ?? ""}]`;
      return block.type === "paragraph" ? block.text : block.type;
    });
}

const IMAGE = '<img src="https://static.dw.com/image/50000001_605.jpg">';

describe("a figure", () => {
  it.each([
    ["text after the caption", `${IMAGE}<figcaption>A quay</figcaption><p>Fog.</p>`, ["[A quay]", "Fog."]],
    ["text before the picture", `<p>Fog.</p>${IMAGE}<figcaption>A quay</figcaption>`, ["Fog.", "[A quay]"]],
    ["text between picture and caption", `${IMAGE}<p>Fog.</p><figcaption>A quay</figcaption>`, ["Fog.", "[A quay]"]],
    ["text beside the picture", `<div>Fog. ${IMAGE}</div><figcaption>A quay</figcaption>`, ["Fog.", "[A quay]"]],
    [
      "a caption in two parts",
      `${IMAGE}<figcaption>A quay</figcaption> <figcaption>in fog</figcaption>`,
      ["[A quay in fog]"],
    ],
    [
      "text between captions",
      `${IMAGE}<figcaption>A quay</figcaption><p>Fog.</p><figcaption>in fog</figcaption>`,
      ["[A quay]", "Fog.", "in fog"],
    ],
    [
      "a caption that is not closed",
      `<i class="img-caption">Fog. <figure>${IMAGE}A quay</figure></i>`,
      ["Fog.", "[]", "A quay"],
    ],
    ["no caption", `${IMAGE}<p>Fog.</p>`, ["[]", "Fog."]],
  ])("with %s", (_, inside, expected) => {
    expect(outline(`<figure>${inside}</figure>`)).toEqual(["Start.", ...expected]);
  });

  it("that is never closed keeps what came before its caption before it", () => {
    expect(outline(`<figure>Fog. <b>Still fog.${IMAGE}<figcaption>A quay`)).toEqual([
      "Start.",
      "Fog. Still fog.",
      "[A quay]",
    ]);
  });
});

describe("a legacy picture box", () => {
  it("takes text beside the picture for caption, wherever it stands", () => {
    const box = `<div class="picBox"><a href="#">${IMAGE} A quay</a><p>in fog</p></div>`;
    expect(outline(box)).toEqual(["Start.", "[A quay in fog]"]);
  });

  it("that is never closed does not swallow the boxes behind it", () => {
    const other = IMAGE.replace("50000001", "50000002");
    const box = (image: string, caption: string) => `<div class="picBox">${image}<p>${caption}</p>`;
    expect(outline(`${box("", "Fog.")}${box(IMAGE, "A quay")}</div>${box(other, "A boat")}</div>`)).toEqual([
      "Start.",
      "Fog.",
      "[A quay]",
      "[A boat]",
    ]);
  });
});

describe("what stands below a bare legacy body", () => {
  it("is left out by name", () => {
    const dropped: string[] = [];
    parseArticle(
      '<div class="longText"><p>Fog.</p></div><ul class="smallList"><li><strong>Date</strong> 01.02.2016</li></ul>',
      {
        onDrop: ({ reason, text }) => dropped.push(`${reason}: ${text}`),
      },
    );
    expect(dropped).toEqual(["footer: Date 01.02.2016"]);
  });
});
