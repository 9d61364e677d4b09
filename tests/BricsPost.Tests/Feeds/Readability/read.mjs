// Pages in, as a JSON array of HTML on the standard input; what the reader mode shows of each out, as a JSON array.
import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";

const pages = JSON.parse(readFileSync(0, "utf8"));
const options = { url: "https://news.example/2024/02/29/low-tide", virtualConsole: new VirtualConsole() };
const read = html => new Readability(new JSDOM(html, options).window.document).parse();
const shown = ({ title, byline, content, textContent }) => ({ title, byline, content, text: textContent });
process.stdout.write(JSON.stringify(pages.map(read).map(shown)));
