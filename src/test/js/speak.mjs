// Says what a screen reader says of pages, by the ARIA and accessible-name standards.
// Usage: node speak.mjs TOOLS FILE...
// TOOLS is a node_modules folder with @guidepup/virtual-screen-reader and jsdom. FILE is XHTML or HTML; a line of JSON
// is printed for each: {"file", "spoken": []}. Where the language changes, the phrase begins with the new one: "[ar] …".
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [tools, ...files] = process.argv.slice(2);
const modules = createRequire(join(resolve(tools), 'x.js'));
const { JSDOM, VirtualConsole } = modules('jsdom');
const { Virtual } = modules('@guidepup/virtual-screen-reader');

const language = node => {
  const element = node?.nodeType === 1 ? node : node?.parentElement;
  return element?.closest('[lang]')?.getAttribute('lang') ?? '';
};

for (const file of files) {
  const xhtml = file.endsWith('.xhtml');
  const { window } = new JSDOM(await readFile(file), {
    contentType: xhtml ? 'application/xhtml+xml' : 'text/html',
    pretendToBeVisual: true,
    // jsdom complains of what it cannot draw, which nobody hears.
    virtualConsole: new VirtualConsole(),
  });
  for (const name of ['window', 'document', 'Node', 'Element', 'HTMLElement', 'MutationObserver', 'getComputedStyle',
    'Event', 'CustomEvent', 'NodeFilter', 'Text', 'DOMException', 'KeyboardEvent', 'MouseEvent']) {
    Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true });
  }
  const reader = new Virtual();
  const { document } = window;
  // It knows no MathML: like a reader without a voice for it, it says the alternative text (MathML Core, 2.1.3).
  for (const math of [...document.getElementsByTagName('math')]) {
    const said = document.createElement('span');
    said.setAttribute('role', 'math');
    said.setAttribute('aria-label', math.getAttribute('alttext') ?? '');
    math.replaceWith(said);
  }
  await reader.start({ container: document.body });
  const spoken = [`title, ${document.title}`];
  let current = language(document.documentElement);
  spoken[0] = `[${current}] ${spoken[0]}`;
  for (let phrase = await reader.lastSpokenPhrase(); ; phrase = await reader.lastSpokenPhrase()) {
    const here = language(reader.activeNode) || current;
    spoken.push(here === current ? phrase : `[${here}] ${phrase}`);
    current = here;
    if (phrase === 'end of document' || spoken.length > 5000) break;
    await reader.next();
  }
  await reader.stop();
  console.log(JSON.stringify({ file, spoken }));
  window.close();
}
