/**
 * The style sheet of a whole page: one column that fits a phone and paper, by day and night, in both directions.
 *
 * @module
 */

/** Must hold no `<`. Logical properties only, so that right-to-left pages need no rules of their own. */
export const STYLE = `
:root{color-scheme:light dark}
body{margin:0;font:1.125rem/1.6 system-ui,sans-serif;overflow-wrap:break-word}
article{max-inline-size:42rem;margin:auto;padding:1rem}
h1,h2,h3,h4,h5,h6{line-height:1.25;break-after:avoid}
img,video,.title{display:block;max-inline-size:100%;block-size:auto}
audio,video{inline-size:100%}
figure,blockquote{margin:1.5rem 0;break-inside:avoid}
figcaption,.dates,.authors,.kicker,small,[data-role=copyright]{font-size:.875rem}
small{opacity:.75}
.teaser,.gallery>figcaption{font-weight:bold}
.kicker span+span::before{content:"· "}
.modified::before{content:"↻ "}
blockquote{padding-inline-start:1rem;border-inline-start:.25rem solid}
.gallery,blockquote{break-inside:auto}
table{display:block;overflow-x:auto;border-collapse:collapse}
th,td{padding:.25rem .5rem;border:1px solid;text-align:start;vertical-align:top}
@media print{body{font-size:11pt}article{max-inline-size:none}video,audio{display:none}}
`;
