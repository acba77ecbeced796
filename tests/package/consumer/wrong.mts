/** Does not compile: shows that the check sees mistakes, in the library's types too. */
import { parseArticle } from "dw-article";

export const title: number = parseArticle("<p>One</p>").title;
