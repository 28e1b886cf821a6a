// The text of PDFs as an engine gives it to those who search, copy and listen.
// Usage: node pdftext.mjs TOOLS pdfium|pdfjs FILE...
// TOOLS is a node_modules folder with @hyzyla/pdfium (Chrome, Edge, Android) and pdfjs-dist
// (Firefox). Prints a line of JSON for each file: {"file", "text"}.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [tools, engine, ...files] = process.argv.slice(2);
const modules = resolve(tools);

async function pdfium() {
  const { PDFiumLibrary } = createRequire(join(modules, 'x.js'))('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  return async bytes => {
    const document = await library.loadDocument(bytes);
    const text = [...document.pages()].map(page => page.getText()).join('\f');
    document.destroy();
    return text;
  };
}

async function pdfjs() {
  const path = join(modules, 'pdfjs-dist/legacy/build/pdf.mjs');
  const { getDocument, VerbosityLevel } = await import(pathToFileURL(path));
  return async bytes => {
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
    const document = await task.promise;
    const pages = [];
    for (let i = 1; i <= document.numPages; i++) {
      const { items } = await (await document.getPage(i)).getTextContent();
      pages.push(items.map(item => item.str + (item.hasEOL ? '\n' : '')).join(''));
    }
    await task.destroy();
    return pages.join('\f');
  };
}

const text = await (engine === 'pdfium' ? pdfium() : pdfjs());
for (const file of files) {
  console.log(JSON.stringify({ file, text: await text(await readFile(file)) }));
}
