// Finds articles by their words in search-index.js. The page lists them all without it.
(() => {
  const place = document.getElementById('search');
  const words = place.dataset;
  const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  place.innerHTML = '<form role="search"><label for="words"></label> <input type="search" id="words"></form>'
    + '<p role="status"></p><ul></ul>';
  place.hidden = false;
  place.querySelector('label').textContent = words.label;
  const [form, status, list] = place.children;
  const input = form.querySelector('input');
  const load = () => new Promise(done => {
    const script = document.createElement('script');
    script.src = 'search-index.js';
    script.onload = () => done(window.articles.map(article => [fold(article.join(' ')), ...article]));
    document.head.append(script);
  });
  let index;
  const search = async () => {
    index ??= load();
    const wanted = fold(input.value).split(/\s+/).filter(Boolean);
    const found = (await index).filter(([text]) => wanted.length && wanted.every(word => text.includes(word)));
    status.textContent = wanted.length ? words.found.replace('{0}', found.length) : '';
    list.replaceChildren(...found.slice(0, 50).map(([, href, title, about, language]) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      Object.assign(link, { href, textContent: title, lang: language, dir: 'auto' });
      item.append(link, about && ` ${about}`);
      return item;
    }));
  };
  input.addEventListener('input', search);
  form.addEventListener('submit', event => event.preventDefault());
})();
