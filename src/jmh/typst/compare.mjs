// Plainpress beside Typst on the same article, in turns, on whatever cores the process may use.
//
//   npm install @myriaddreamin/typst-ts-node-compiler     in a folder of its own, named by TYPST
//   TYPST=that/folder CLASSPATH=test-classes:classes:dependencies taskset -c 0 node compare.mjs ARTICLE.json
//
// ARTICLE.json is what `inspect --json` prints. Typst writes PDF/UA-1, its cache evicted before each
// document; Plainpress writes PDF/UA-1 and PDF/A-3a with the Article JSON attached. Both set the
// article in Atkinson Hyperlegible Next on A4. Times are those of warm processes; the ratio is ours
// divided by theirs, of each turn, and the last line of each size its median.
import { createRequire } from "node:module";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import path from "node:path";

const { NodeCompiler } = createRequire(path.resolve(process.env.TYPST, "x.js"))("@myriaddreamin/typst-ts-node-compiler");
const article = JSON.parse(readFileSync(process.argv[2], "utf8"));
const fonts = ["Regular", "Bold", "Italic", "BoldItalic"].map(w => readFileSync(`assets/fonts/AtkinsonHyperlegibleNext-${w}.ttf`));
const turns = Number(process.env.TURNS ?? 7);

const string = text => JSON.stringify(text);
const words = content => content.map(x => typeof x === "string" ? x : words(x.content ?? [])).join("");
function block(b) {
  switch (b.type) {
    case "heading": return `#heading(level: ${Math.max(2, b.level)}, ${string(words(b.content))})\n`;
    case "paragraph": return `#par(text(${string(words(b.content))}))\n`;
    case "figure": {
      const caption = b.alt ?? words(b.caption ?? []);
      return `#figure(alt: ${string(caption)}, rect(width: 100%, inset: 12pt, text(${string(caption)})), caption: ${string(b.credit ?? "")})\n`;
    }
    case "embed": return `#par(text("Embedded content not available in this edition."))\n`;
    case "quote": return `#quote(block: true)[${(b.body ?? []).map(block).join("")}]\n`;
    case "list": return `#${b.ordered ? "enum" : "list"}(${b.items.map(i => `[${i.map(block).join("")}]`).join(", ")})\n`;
    default: return "";
  }
}
const head = title => `#set document(title: ${string(title)})\n#set page(paper: "a4", margin: 84pt, numbering: "1")\n#set text(font: "Atkinson Hyperlegible Next", size: 11.5pt, lang: ${string(article.language.slice(0, 2))})\n`;
const whole = n => `#heading(level: 1, ${string(article.title + (n ? ` ${n}` : ""))})\n${article.body.map(block).join("\n")}`;
const single = head(article.title) + whole(0);
const bundle = count => head("The bundle") + "#outline(depth: 1)\n" +
  Array.from({ length: count }, (_, i) => "#pagebreak()\n" + whole(i + 1)).join("\n");

const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
function typst(source) {
  compiler.evictCache(0);
  const start = performance.now();
  const pdf = compiler.pdf({ mainFileContent: source }, { pdfStandard: "ua-1" });
  return { ms: performance.now() - start, size: pdf.length };
}

const java = spawn("java", ["-Xmx1g", "-XX:+UseSerialGC", "-cp", process.env.CLASSPATH, "org.plainpress.PdfRounds", process.argv[2]], { stdio: ["pipe", "pipe", "ignore"] });
const answers = createInterface({ input: java.stdout })[Symbol.asyncIterator]();
async function ours(articles, times) {
  java.stdin.write(`${articles} ${times}\n`);
  const [ms, size] = (await answers.next()).value.split(" ").map(Number);
  return { ms, size };
}

const median = list => list.toSorted((a, b) => a - b)[list.length >> 1];
async function compare(articles, times, source, warmups) {
  for (let i = 0; i < warmups; i++) { typst(source); }
  await ours(articles, warmups * times);
  const ratios = [];
  for (let turn = 0; turn < turns; turn++) {
    const theirs = [];
    let size = 0;
    for (let i = 0; i < times; i++) { const one = typst(source); theirs.push(one.ms); size = one.size; }
    const theirMs = theirs.reduce((a, b) => a + b) / times;
    const own = await ours(articles, times);
    ratios.push(own.ms / theirMs);
    console.log(`${articles} articles: plainpress ${own.ms.toFixed(2)} ms ${own.size} B   typst ${theirMs.toFixed(2)} ms ${size} B   ratio ${(own.ms / theirMs).toFixed(2)}`);
  }
  console.log(`${articles} articles: median ratio ${median(ratios).toFixed(2)}`);
}

await compare(1, 200, single, 20);
await compare(1000, 1, bundle(1000), 3);
java.stdin.end();
