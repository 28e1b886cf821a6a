// Opens books in foliate-js, a reading system's engine, in Chromium, and pages in axe-core.
// Usage: node read.mjs TOOLS [--shots DIR] FILE...
// TOOLS is a node_modules folder with foliate-js, axe-core and puppeteer. Prints a line of JSON for
// each file: {"file", "errors": [], "sections", "links"}; for a page, {"file", "errors": []}.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, extname, join, normalize, resolve } from 'node:path';

const [tools, ...rest] = process.argv.slice(2);
const shots = rest[0] === '--shots' ? rest.splice(0, 2)[1] : null;
const modules = createRequire(join(resolve(tools), 'x.js'));
const puppeteer = modules('puppeteer');

const TYPES = {
  '.css': 'text/css', '.epub': 'application/epub+zip', '.html': 'text/html',
  '.js': 'text/javascript', '.png': 'image/png', '.jpg': 'image/jpeg', '.xml': 'application/xml',
};

const READER = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Reader</title>
<link rel="icon" href="data:,">
<style>html,body{height:100%;margin:0}foliate-view{display:block;height:100%}</style>
<script type="module">
import '/foliate-js/view.js';
const view = document.createElement('foliate-view');
document.body.append(view);
window.openBook = async address => { await view.open(address); window.view = view; };
window.ready = true;
</script>`;

const files = rest.map(file => resolve(file));
const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  try {
    let body;
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    if (path === '/reader.html') {
      body = READER;
    } else if (path.startsWith('/foliate-js/')) {
      body = await readFile(join(tools, normalize(path)));
    } else {
      const [, number, ...name] = path.split('/');
      const file = files[Number(number)];
      body = await readFile(join(file, '..', normalize('/' + name.join('/'))));
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await puppeteer.launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH,
  args: ['--no-sandbox', '--disable-gpu'],
});

/** Whatever goes wrong in the page or in what it shows. */
function watch(page, errors) {
  page.on('pageerror', error => errors.push(`error: ${error.message}`));
  page.on('requestfailed', request => {
    // What is still on its way when the next section is asked for is given up.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') errors.push(`not loaded: ${request.url()} ${why}`);
  });
  page.on('response', response => {
    if (response.status() >= 400) errors.push(`${response.status()}: ${response.url()}`);
  });
  page.on('console', message => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
}

async function readBook(file, number) {
  const errors = [];
  const page = await browser.newPage();
  watch(page, errors);
  await page.goto(`${origin}/reader.html`);
  await page.waitForFunction('window.ready');
  await page.evaluate(address => window.openBook(address), `/${number}/${basename(file)}`);
  const found = await page.evaluate(async () => {
    const { view } = window;
    const { book } = view;
    const problems = [];
    let sections = 0;
    for (let i = 0; i < book.sections.length; i++) {
      await view.goTo(i);
      const shown = view.renderer.getContents().find(content => content.index === i);
      const { body } = shown?.doc ?? {};
      const picture = body?.querySelector('img');
      if (!body?.textContent.trim() && !picture) problems.push(`section ${i} shows nothing`);
      await shown?.doc.fonts.ready;
      for (const font of shown?.doc.fonts ?? []) {
        if (font.status === 'error') problems.push(`section ${i}: the font ${font.family} is broken`);
      }
      for (const image of body?.querySelectorAll('img') ?? []) {
        await image.decode().catch(() => problems.push(`section ${i}: an image is broken`));
      }
      sections++;
    }
    const entries = [];
    const collect = list => (list ?? []).forEach(entry => {
      entries.push(entry);
      collect(entry.subitems);
    });
    collect(book.toc);
    collect(book.pageList);
    collect(book.landmarks);
    const loaded = new Map();
    for (const { href, label } of entries) {
      const target = book.resolveHref(href);
      if (!target) {
        problems.push(`${label}: ${href} leads out of the book`);
        continue;
      }
      if (!loaded.has(target.index)) {
        loaded.set(target.index, await book.sections[target.index].createDocument());
      }
      if (href.includes('#') && !target.anchor(loaded.get(target.index))) {
        problems.push(`${label}: there is no ${href}`);
      }
    }
    for (const [index, doc] of [...loaded]) {
      for (const link of doc.querySelectorAll('a[href]')) {
        const href = link.getAttribute('href');
        if (/^[a-z][a-z0-9+.-]*:/i.test(href)) continue;
        const target = book.resolveHref(book.sections[index].resolveHref(href));
        if (!target) problems.push(`section ${index}: ${href} leads out of the book`);
      }
    }
    for (const { href } of entries.slice(0, 40)) await view.goTo(href);
    return { problems, sections, links: entries.length };
  });
  errors.push(...found.problems);
  errors.push(...await cutRows(page));
  if (shots) await shoot(page, basename(file, '.epub'));
  await page.close();
  return { file, errors, sections: found.sections, links: found.links };
}

/** Rows of tables that stand beyond the end of a page, where nobody sees them, on narrow pages and wide ones. */
async function cutRows(page) {
  const cut = [];
  const sections = await page.evaluate(async () => {
    const found = [];
    for (const [index, section] of window.view.book.sections.entries()) {
      if ((await section.createDocument()).querySelector('table')) found.push(index);
    }
    return found;
  });
  for (const width of sections.length ? [320, 1024] : []) {
    await page.setViewport({ width, height: 720 });
    for (const index of sections) {
      cut.push(...await page.evaluate(async (index, width) => {
        await window.view.goTo(index);
        await new Promise(done => setTimeout(done, 200));
        const { doc } = window.view.renderer.getContents()[0];
        const height = doc.defaultView.innerHeight;
        return [...doc.querySelectorAll('tbody tr')]
          .filter(row => ![...row.getClientRects()].some(box => box.top >= -2 && box.bottom <= height + 2))
          .map(row => `row cut at ${width} px: ${row.textContent.trim().slice(0, 40)}`);
      }, index, width));
    }
  }
  return cut;
}

/** Pictures of the first sections, light and dark, narrow and wide. */
async function shoot(page, name) {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const width of [320, 1024]) {
      await page.setViewport({ width, height: 720 });
      const count = await page.evaluate(() => Math.min(3, window.view.book.sections.length));
      for (let i = 0; i < count; i++) {
        await page.evaluate(async index => window.view.goTo(index), i);
        await new Promise(done => setTimeout(done, 300));
        await page.screenshot({ path: join(shots, `${name}-${scheme}-${width}-${i}.png`) });
      }
    }
  }
}

async function checkPage(file, number) {
  const errors = [];
  const page = await browser.newPage();
  watch(page, errors);
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const width of [320, 1024]) {
      await page.setViewport({ width, height: 720 });
      await page.goto(`${origin}/${number}/${basename(file)}`);
      await page.addScriptTag({ path: modules.resolve('axe-core/axe.min.js') });
      const result = await page.evaluate(() => window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }));
      for (const violation of result.violations) {
        errors.push(`axe ${violation.id}: ${violation.nodes[0].html}`);
      }
      const overflows = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      if (overflows) errors.push(`scrolls sideways at ${width} px`);
      if (shots) await page.screenshot({ path: join(shots, `${basename(file)}-${scheme}-${width}.png`) });
    }
  }
  errors.push(...await printed(page));
  errors.push(...await byKeyboard(page));
  await page.close();
  return { file, errors: [...new Set(errors)] };
}

/** What can hardly be read on paper, whichever the colours of the screen. */
async function printed(page) {
  const errors = [];
  // Puppeteer's own calls for the medium and for its features undo one another.
  const protocol = await page.createCDPSession();
  for (const value of ['light', 'dark']) {
    const features = [{ name: 'prefers-color-scheme', value }];
    await protocol.send('Emulation.setEmulatedMedia', { media: 'print', features });
    const result = await page.evaluate(() => window.axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast'] } }));
    for (const violation of result.violations) errors.push(`printed, axe ${violation.id}: ${violation.nodes[0].html}`);
  }
  await protocol.send('Emulation.setEmulatedMedia', { media: '', features: [] });
  await protocol.detach();
  return errors;
}

/** What the keyboard alone does not reach in the order of the page, or reaches unseen. */
async function byKeyboard(page) {
  const errors = [];
  await page.reload();
  const stops = 'a[href], input, button, summary, [tabindex="0"]';
  const count = await page.evaluate(stops => document.querySelectorAll(stops).length, stops);
  for (let i = 0; i < Math.min(count, 12); i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((stops, i) => {
      const { activeElement } = document;
      const box = activeElement.getBoundingClientRect();
      const seen = box.width > 9 && box.height > 9 && getComputedStyle(activeElement).outlineStyle !== 'none';
      return { inOrder: document.querySelectorAll(stops)[i] === activeElement, seen, html: activeElement.outerHTML.slice(0, 120) };
    }, stops, i);
    if (!stop.inOrder) errors.push(`by keyboard, stop ${i + 1} is out of order: ${stop.html}`);
    if (!stop.seen) errors.push(`by keyboard, stop ${i + 1} is not seen: ${stop.html}`);
  }
  if (await page.$('.skip')) {
    await page.reload();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const skipped = await page.evaluate(() => document.activeElement.localName === 'main');
    if (!skipped) errors.push('by keyboard, the skip link leads nowhere');
  }
  return errors;
}

for (const [number, file] of files.entries()) {
  const result = file.endsWith('.epub') ? await readBook(file, number) : await checkPage(file, number);
  console.log(JSON.stringify(result));
}
await browser.close();
server.close();
