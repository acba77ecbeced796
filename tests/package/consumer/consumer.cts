/** What users write in CommonJS; it is compiled with the checks of libraries on, never run. */
import dw = require("dw-article");
import chinese = require("dw-article/chinese");
import manifest = require("dw-article/package.json");
import schema = require("dw-article/schema.json");

const article: dw.Article = dw.parseArticle("<p>One</p>", { layout: "fragment" });
const roles: readonly dw.ParagraphRole[] = article.paragraphs.map(({ role }) => role);
const script: chinese.Script | "mixed" | null = chinese.detectScript(article).script;
const version: string = manifest.version;
const draft: string = schema.$schema;

export = { roles, script, version, draft, html: dw.toHtml(article) };
