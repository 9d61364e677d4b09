// A site in, as JSON on the standard input: its pages by name, its policy, its robots.txt. What each suite says of it out, as JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { virtual } from "@guidepup/virtual-screen-reader";
import { Audit } from "@siteimprove/alfa-act";
import { Device } from "@siteimprove/alfa-device";
import { Node } from "@siteimprove/alfa-dom";
import { Native } from "@siteimprove/alfa-dom/native.js";
import { Request, Response } from "@siteimprove/alfa-http";
import { default as rules } from "@siteimprove/alfa-rules";
import { Page } from "@siteimprove/alfa-web";
import { JSDOM, VirtualConsole } from "jsdom";
import parseRobots from "robots-parser";

const require = createRequire(import.meta.url);
const { CspEvaluator } = require("csp_evaluator/dist/evaluator.js");
const { CspParser } = require("csp_evaluator/dist/parser.js");

const engine = readFileSync(require.resolve("accessibility-checker-engine/ace.js"), "utf8");

const site = JSON.parse(readFileSync(0, "utf8"));

function judgePolicy() {
  return new CspEvaluator(new CspParser(site.policy).csp).evaluate().map(finding => `${finding.directive}: ${finding.description}`);
}

function judgeRobots() {
  const robots = parseRobots(new URL("/robots.txt", site.url).href, site.robots);
  const forbidden = site.paths.filter(path => !robots.isAllowed(new URL(path, site.url).href, "Googlebot"));
  return { sitemaps: robots.getSitemaps(), forbidden };
}

async function hear(document) {
  await virtual.start({ container: document.body });
  while (await virtual.lastSpokenPhrase() !== "end of document") await virtual.next();
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  return phrases;
}

async function alfa(document) {
  const device = Device.standard();
  const page = Page.of(Request.empty(), Response.empty(), Node.from(await Native.fromNode(document), device), device);
  const outcomes = [...await Audit.of(page, rules).evaluate()].map(outcome => outcome.toJSON());
  return outcomes.filter(one => one.outcome === "failed").map(one => one.rule.uri.split("/").at(-1));
}

async function equalAccess(window) {
  window.eval(engine);
  const report = await new window.ace.Checker().check(window.document, ["WCAG_2_2"]);
  return report.results.filter(({ value }) => value[0] === "VIOLATION" && value[1] === "FAIL").map(one => `${one.ruleId}: ${one.snippet}`);
}

async function judgePage(html) {
  const options = { url: site.url, pretendToBeVisual: true, runScripts: "outside-only", virtualConsole: new VirtualConsole() };
  const { window } = new JSDOM(html, options);
  Object.assign(globalThis, { window, document: window.document });
  return { alfa: await alfa(window.document), equalAccess: await equalAccess(window), spoken: await hear(window.document) };
}

const pages = {};
for (const [name, html] of Object.entries(site.pages)) {
  pages[name] = await judgePage(html);
}
process.stdout.write(JSON.stringify({ policy: judgePolicy(), robots: judgeRobots(), pages }));
