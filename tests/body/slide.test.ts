import { expect, it } from "vitest";
import { parseArticle } from "../../src/index.ts";

it("keeps the space between two marks of a slide's text", () => {
  const slide =
    '<div><img src="https://static.dw.com/image/90000001_303.jpg"><b>Head</b>：<i>two</i> <b>words</b></div>';
  const [section] = parseArticle(`------\n\n${slide}\n`).sections;
  const gallery = section?.children[0];
  expect(gallery?.type === "gallery" && gallery.slides.map(({ caption }) => caption?.text)).toEqual(["two words"]);
});
