// Writes the hyphenation patterns of the npm package "hyphen" (TeX's hyph-utf8) a line each, as TeX has them:
//
//     npm install hyphen@1.14.1
//     node src/build/hyphenation/patterns.cjs node_modules/hyphen/patterns/en-us.js assets/hyphenation/en-us.txt
//
// The package keeps them as a trie whose leaves are numbers of rows of levels. A line that begins with "=" is a word whose
// hyphens are known; the package counts a hyphen that it has put in as a letter, which is taken back here.
const fs = require('fs');
const path = require('path');

const [, , source, target] = process.argv;
if (!target) {
  console.error('usage: node patterns.cjs PATTERNS.js FILE.txt');
  process.exit(2);
}
const [levels, trie, exceptions = {}] = require(path.resolve(source));

/** Returns a pattern with its levels between its letters; that of a word's start has none before the start. */
function pattern(word, row) {
  const atStart = word.startsWith('.');
  const letters = [...(atStart ? word.slice(1) : word)];
  let text = atStart ? '.' : '';
  for (let i = 0; i <= letters.length; i++) {
    text += (levels[row][i] || '') + (letters[i] || '');
  }
  return text;
}

const lines = [];
(function walk(node, word) {
  if (typeof node === 'number') {
    lines.push(pattern(word, node));
    return;
  }
  let children = node;
  if (Array.isArray(node)) {
    lines.push(pattern(word, node[1]));
    children = node[0];
  }
  for (const letter of Object.keys(children)) {
    walk(children[letter], word + letter);
  }
})(trie, '');
lines.sort();

for (const word of Object.keys(exceptions).sort()) {
  let text = '=';
  let from = 0;
  exceptions[word].forEach((mark, i) => {
    text += word.slice(from, mark - i) + '-';
    from = mark - i;
  });
  lines.push(text + word.slice(from));
}
fs.writeFileSync(target, lines.join('\n') + '\n');
