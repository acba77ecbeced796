/**
 * Cases that campaigns found, as small as they became, each with what was wrong. All of them are tried in every run.
 *
 * @module
 */
import type { ParseOptions } from "../../src/index.ts";

interface Found {
  readonly about: string;
  readonly input: string;
  readonly options?: ParseOptions;
}

const FRAGMENT = { layout: "fragment" } as const;

/** Every case. */
export const FOUND: readonly Found[] = [
  {
    about: "text beside a figure's picture came behind its caption",
    input: "<figure>Fog.<c>r<img srcset=0><figcaption>e",
    options: FRAGMENT,
  },
  {
    about: "text between picture and caption came behind the caption",
    input: '.<figure ><img data-id="1">.<figcaption >D',
    options: FRAGMENT,
  },
  {
    about: "a caption that was not closed took in what followed",
    input: '<figure><i class="img-caption">.<figure ><img data-url=;>D',
    options: FRAGMENT,
  },
  {
    about: "a credit stood within its caption",
    input: '<figure><img src=%><figcaption>h<l class="copyright">)</l>校',
    options: FRAGMENT,
  },
  {
    about: "text beside the picture of a legacy box was lost",
    input: '<d class="picBox"><a><img src=/>D',
    options: FRAGMENT,
  },
  {
    about: "a gallery's headline that was not closed took in the slides",
    input: "<d class=image-gallery ><h2>T<li><img >e<li>T",
    options: FRAGMENT,
  },
  {
    about: "the text of a slide without an address was lost",
    input: "<d class=image-gallery ><li><img src=p>e</li><li><img>f",
    options: FRAGMENT,
  },
  {
    about: "the list of details below a bare legacy body was left out without a word",
    input: '<div class="longText">.</div><l class="smallList">t',
  },
  {
    about: "an article without headline or body was left out without a word",
    input:
      '<html><script type="application/ld+json">{"@type":"Article","headline":"Z"}</script><article ><header content-detail-kicker>c',
  },
  { about: "text before a page's body was lost", input: "<!DOCTYPE>><body><h1>t<p>" },
  { about: "text in a page's head was lost", input: "<head>l<body><h1>t<p>" },
  {
    about: "text of a box over a body that is not there stood in the model only",
    input: "<head><article content-detail-kicker><figure >s",
  },
  { about: "an article behind the page's body was refused", input: "<!doctype html><body></body><h1>t</h1><p>.</p>" },
  {
    about: "text beside the picture of a <picture> was lost",
    input: '<p>.</p><picture>a<img src="https://www.dw.com/b.jpg"></picture>',
  },
  {
    about: "text of a drawing beside the body was lost",
    input: '<math><<div class="rich-text">n',
  },
  {
    about: "text behind a table's cells came before them",
    input: "<p>.</p><table><tr><td>晴</td>冬<td>a</td></tr>b<tr><td>c</td></tr>",
    options: FRAGMENT,
  },
  {
    about: "a label without a credit stood within its caption",
    input: '<figure ><img src=t><f class="img-caption">h<small class="copyright">e:</small>一',
    options: FRAGMENT,
  },
  {
    about: "what stood before and behind an author was reported as one piece",
    input: 'a<v class="author-details">.<div class="author ">t</div>A',
    options: FRAGMENT,
  },
  {
    about: "an author's second note was lost",
    input:
      '<p>.</p><v class="author-details"><b class="author">t<i class="extra-info">e</i><i class="extra-info">f</i></b>',
    options: FRAGMENT,
  },
  {
    about: "a space before a line break was kept within bold that was joined",
    input: "<b>r</b><b><sub>h </sub></b><br>h",
    options: FRAGMENT,
  },
  {
    about: "an author named twice was left out the second time without a word",
    input:
      '<p>.</p><div class="author-details"><n class=author >Tessa Quandt</div><div class="author-details"><n class="author">Tessa Quandt</div>e',
    options: FRAGMENT,
  },
  { about: "script before a headline was reported as text", input: "<head><script>;</script><h1>雨<p >" },
  {
    about: "an escape that belongs to the address was undone by the export",
    input:
      '<link rel="canonical" href="https://www.dw.com/zh/a-44110033?&amp;amp;zhongwen=trad"><h1>雨</h1><div class="longText">.</div>',
  },
  {
    about: "of two templates in a picture's address one was filled in",
    input: `<p>.</p><img src="https://www.dw.com/605\${formatId}\${formatId}">`,
    options: FRAGMENT,
  },
  {
    about: "an address went on behind a line break",
    input: "[车](<p>\r\n</p>https://www.dw.com/a)\n------\n\n<p>.</p>",
  },
  {
    about: "text behind a script of a drawing in a drawing was lost",
    input: "<p>.</p><math><script><svg><p>&",
    options: FRAGMENT,
  },
  {
    about: "a table within a table's caption came before it",
    input: "<table><caption>&lt;<table>🚢",
    options: FRAGMENT,
  },
  {
    about: "a figure within a table's caption came before it",
    input: "<figure><table><caption>e<figure>t",
    options: FRAGMENT,
  },
  {
    about: "text between a table's caption and its rows came before the caption",
    input: "<p>.</p><table><caption>a</caption>b<tr><td>c",
    options: FRAGMENT,
  },
  {
    about: "a table's caption that was not closed took in the rows",
    input: '<p>.</p><table><caption>a<video src="b.mp4"></video><tr><td>c',
    options: FRAGMENT,
  },
  {
    about: "a table within a picture's caption came before it",
    input: "<figure><img src=/a.jpg><figcaption>c<table><td>d</table>e",
    options: FRAGMENT,
  },
  {
    about: "a space between two marks of a slide's text was lost",
    input:
      '------\n\n<div><img src="https://static.dw.com/image/1_303.jpg"><b>H</b>：<i>x</i>\u200b<b>y</b> <i>z</i></div>\n',
  },
  {
    about: "text before a body within the article was lost",
    input: "<article><figure>1<head><body><iframe src=content-detail-kicker>",
  },
  { about: "an address that must not be followed was taken for an export's own", input: "[船](h:)" },
  {
    about: "a direction mark at the head of a list item was lost where the export was read again",
    input: "<ul><li><p>\u200e <b>a</b></p></li></ul>",
    options: FRAGMENT,
  },
  {
    about: "an article before a page's body was lost",
    input: "<article><figure>1<head><body><iframe src=content-detail-kicker>",
  },
  {
    about: "a body before a legacy page's body was lost",
    input: '<h1>t</h1><p class="longText">1</p><head><body><p>2',
  },
  {
    about: "space between two pieces of a slide's text was lost in the export's form",
    input: '<p>.</p><div><img src="/a.jpg"><br><b>a</b>：<i>b</i> <b>c</b>\u200b<i>d</i></div>',
    options: { layout: "mirror" },
  },
  {
    about: "a page in an attribute that is never closed",
    input: '<head><a v=\'><d id=bodyContent><d class="longText">n',
  },
  {
    about: "an end tag within a template ended what stood around that",
    input: "<p>.<template></p></template>a</p><table><tr><td>b<template></td></template>c",
    options: FRAGMENT,
  },
  {
    about: "the headline of a slide stood within its text",
    input: "<d class=image-gallery ><li>a<img src=/b.jpg><h3>c</h3>d",
    options: FRAGMENT,
  },
  {
    about: "what was dropped within a table's caption was asked for behind it",
    input: "<table><caption>a<video src=a.mp4>c</video>e",
    options: { layout: "mirror" },
  },
  { about: "the end of a paragraph did not end a drawing", input: "------\n\nu<svg></p><iframe>&not" },
  {
    about: "a name that is mended ended a drawing",
    input: '<head><body><div class="longText">m<math><divclass=><xmp><b',
  },
  { about: "text in the attribute of an end tag was read", input: "<p>.</p></b e='>（", options: FRAGMENT },
  {
    about: "the credits of two captions were joined around the second caption",
    input:
      '<figure><figcaption><l class="copyright">d</figcaption><img src=/a.jpg><n class="img-caption">D<s class="copyright">B',
    options: FRAGMENT,
  },
  {
    about: "a body beside an element that holds another was lost",
    input: "<div class=rich-text >I</div><i><div ><svg ><title><head></div><d class=rich-text >",
  },
  {
    about: "what was left out of a body that a page's state holds was asked for in its markup",
    input:
      '<head window.__APOLLO_STATE__{"ROOT_QUERY":{"content(":{"__ref":"Article:65912345"}},"Article:65912345":{"text":"\\u003ctitle>n\\u003c/title>L"}}',
  },
  {
    about: "a body around a legacy page's content was asked for, too",
    input:
      '<html><head></head><body><div class="longText">a<div id="bodyContent"><h1>t</h1><div class="longText"><p>b</p></div></div></div>',
  },
  { about: "a second body of a page was lost", input: "<head><body><h1>t<p>.</body><title></title><body>A" },
  { about: "a link that never got an address", input: "<!--500000000-->[](" },
];
