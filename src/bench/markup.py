"""Writes an article of Article JSON as what other programs read: plain HTML, and Typst.

Both hold every word that our editions hold. Images are left out, so that all programs have the same to do.
"""
import html
import json


def articles(lines):
    """Returns the articles of a text of JSON Lines, without their images."""
    found = [json.loads(line) for line in lines.splitlines() if line]
    for article in found:
        article["body"] = [block for block in article["body"] if block.get("media", {}).get("status") != "available"]
    return found


def as_html(article):
    """Returns a page with the title, the byline and the body of an article."""
    title = html.escape(article["title"])
    kicker = "<p>%s</p>" % html.escape(article["kicker"]) if "kicker" in article else ""
    byline = "".join("<p>%s</p>" % html.escape(author) for author in article.get("authors", []))
    body = "\n".join(map(_html_block, article["body"]))
    return (
        f'<!DOCTYPE html>\n<html lang="{article.get("language", "en")}">\n<head><meta charset="utf-8"/><title>{title}</title></head>\n'
        f"<body>\n{kicker}<h1>{title}</h1>{byline}\n{body}\n</body>\n</html>\n"
    )


def _html_block(block):
    kind = block["type"]
    content = _html_inlines(block.get("content", []))
    if kind == "heading":
        return f"<h{block['level']}>{content}</h{block['level']}>"
    if kind == "figure":
        lines = [_html_inlines(block.get("caption", [])), html.escape(block.get("credit", ""))]
        return "<figure><figcaption>%s</figcaption></figure>" % " ".join(filter(None, lines))
    if kind == "embed":
        return "<p>%s</p>" % html.escape(block.get("notice", ""))
    if kind == "quote":
        cite = block.get("cite")
        return "<blockquote>%s%s</blockquote>" % (_html_blocks(block["body"]), f"<p>{_html_inlines(cite)}</p>" if cite else "")
    if kind == "list":
        tag = "ol" if block.get("ordered") else "ul"
        return f"<{tag}>%s</{tag}>" % "".join(f"<li>{_html_blocks(_item(item))}</li>" for item in block["items"])
    if kind == "paragraph":
        return f"<p>{content}</p>"
    raise SystemExit(f"compare: the article has a block of type {kind}, which is written for no other program; take a plainer one")


def _html_blocks(blocks):
    return "".join(map(_html_block, blocks))


def _html_inlines(content):
    tags = {"emphasis": "em", "strong": "strong", "code": "code", "superscript": "sup", "subscript": "sub"}
    out = []
    for inline in content:
        if isinstance(inline, str):
            out.append(html.escape(inline))
        elif inline["type"] == "link":
            out.append('<a href="%s">%s</a>' % (html.escape(inline["href"]), _html_inlines(inline["content"])))
        elif inline["type"] == "break":
            out.append("<br/>")
        else:
            tag = tags.get(inline["type"], "span")
            out.append(f"<{tag}>{_html_inlines(inline.get('content', [inline.get('text', '')]))}</{tag}>")
    return "".join(out)


def as_typst(article):
    """Returns an article as a document of Typst, in the typeface and on the paper of our PDF."""
    head = (
        f"#set document(title: {_string(article['title'])})\n"
        '#set page(paper: "a4", margin: 84pt, numbering: "1")\n'
        f'#set text(font: "Atkinson Hyperlegible Next", size: 11.5pt, lang: {_string(article.get("language", "en")[:2])})\n'
    )
    lines = [article["kicker"]] if "kicker" in article else []
    top = [f"#par(text({_string(line)}))" for line in lines]
    top.append(f"#heading(level: 1, {_string(article['title'])})")
    top += [f"#par(text({_string(author)}))" for author in article.get("authors", [])]
    return head + "\n".join(top + [_typst_block(block) for block in article["body"]]) + "\n"


def _typst_block(block):
    kind = block["type"]
    words = _string(_words(block.get("content", [])))
    if kind == "heading":
        return f"#heading(level: {max(2, block['level'])}, {words})"
    if kind == "figure":
        caption = _string(_words(block.get("caption", [])))
        return f"#figure(alt: {caption}, rect(width: 100%, inset: 12pt, text({caption})), caption: {_string(block.get('credit', ''))})"
    if kind == "embed":
        return f"#par(text({_string(block.get('notice', ''))}))"
    if kind == "quote":
        return "#quote(block: true)[%s]" % "".join(map(_typst_block, block["body"]))
    if kind == "list":
        items = ", ".join("[%s]" % "".join(map(_typst_block, _item(item))) for item in block["items"])
        return f"#{'enum' if block.get('ordered') else 'list'}({items})"
    return f"#par(text({words}))"


def _item(item):
    return item if isinstance(item, list) else item["body"]


def _words(content):
    return "".join(inline if isinstance(inline, str) else _words(inline.get("content", [])) for inline in content)


def _string(text):
    return json.dumps(text, ensure_ascii=False)
