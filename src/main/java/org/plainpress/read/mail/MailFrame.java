package org.plainpress.read.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.article.Text;
import org.plainpress.read.ReadingNote;

/** Takes from a message what only its sender's system puts around it: where to see or stop it. */
final class MailFrame {

  /** A line of a frame is no longer than this, in characters; a paragraph that speaks of one is. */
  private static final int LONGEST = 300;

  private static final Pattern FRAME =
      Pattern.compile(
          "(?iu)\\b(?:unsubscribe|opt[ -]out|manage (?:your )?(?:e-?mail )?(?:subscriptions?|preferences)"
              + "|update (?:your )?(?:e-?mail )?(?:preferences|profile)|e-?mail preferences"
              + "|(?:view|read|see|open) (?:this |the )?(?:e-?mail|message|newsletter|it|issue)?\\s*(?:in|on) (?:(?:your|a|the) )?(?:web ?)?browser"
              + "|view (?:it |this )?online|web version|trouble (?:viewing|reading|seeing)"
              + "|(?:you(?:'re|’re| are)|you have been) (?:receiving|received|getting|sent) this|you received this (?:e-?mail|message|newsletter)"
              + "|this (?:e-?mail|message|newsletter) was sent to|add us to your address book"
              + "|(?:im|in ihrem|in deinem) browser (?:ansehen|anzeigen|öffnen|lesen)|online-?version|newsletter (?:abbestellen|abmelden)|abbestellen|hier abmelden|vom newsletter ab"
              + "|sie erhalten diese|se désabonner|me désabonner|désinscri\\w+|(?:dans|sur) (?:votre|un|le) navigateur|version en ligne"
              + "|vous recevez (?:cet|ce)|darse de baja|cancelar (?:la |mi |tu )?suscripción|(?:en|con) (?:el|tu|su) navegador"
              + "|annulla(?:re)? (?:l['’])?iscrizione|disiscri\\w+|nel (?:tuo )?browser|afmelden|uitschrijven|in (?:je|uw) browser"
              + "|cancelar (?:a )?inscrição|cancelar subscrição|no (?:seu )?navegador|avprenumerera|avsluta prenumeration|i (?:din )?webbläsare"
              + "|afmeld|avmeld|i (?:din )?(?:browser|nettleser)|peruuta tilaus|selaimessa|wypisz się|w przeglądarce|odhlásit)\\b"
              + "|отписаться|в браузере|取消订阅|退订|配信停止|購読解除|ブラウザで|수신 ?거부|إلغاء الاشتراك");

  private static final String BLOCKS =
      "p, div, td, th, li, h1, h2, h3, h4, h5, h6, center, footer, header, address, blockquote";

  private MailFrame() {}

  /**
   * Returns a message without its frame.
   *
   * @param notes receives a note with the words that go
   */
  static String without(String html, List<ReadingNote> notes) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    Set<String> words = new LinkedHashSet<>();
    for (Element block : page.select(BLOCKS)) {
      String text = Text.folded(block.text());
      boolean frame =
          !text.isEmpty()
              && text.length() <= LONGEST
              && block.select(BLOCKS).size() == 1
              && block.select("h1, h2, h3, article").isEmpty()
              && FRAME.matcher(text).find()
              && block.parent() != null
              && !block.parents().is("blockquote");
      if (frame && isShort(block, text)) {
        words.add(text.length() > 60 ? text.substring(0, 60) + "…" : text);
        block.empty();
      }
    }
    page.select("img[width=1][height=1], img[width=0][height=0]").remove();
    if (!words.isEmpty()) {
      notes.add(
          ReadingNote.ofWhole(
              "left out what the sender's system puts around the message: '"
                  + String.join("', '", words)
                  + "'"));
    }
    return page.outerHtml();
  }

  /** Returns whether it is a line with a link, or an address's, and no paragraph of the text. */
  private static boolean isShort(Element block, String text) {
    return block.selectFirst("a[href]") != null || text.length() <= 80 || text.contains("://");
  }
}
