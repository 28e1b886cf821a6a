package org.plainpress.read;

import java.util.List;
import org.plainpress.read.html.HtmlReader;
import org.plainpress.read.text.TextReader;

/** Finds the reader for a source by what it holds. */
public final class Readers implements ArticleReader {

  private final ArticleReader json = new ArticleJsonReader();
  private final ArticleReader html = new HtmlReader();
  private final ArticleReader text = new TextReader();

  @Override
  public List<Reading> read(Source source) {
    Signature.refuseForeign(source.bytes());
    if (Signature.isJson(source)) {
      return json.read(source);
    }
    return Signature.isHtml(source) ? html.read(source) : text.read(source);
  }
}
