package org.plainpress.read.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jsoup.Jsoup;
import org.plainpress.article.Block;
import org.plainpress.article.Text;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.block.HtmlBody;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.image.ImageImporter;

/**
 * Reads e-mail, such as newsletters and their archives: one article a message, of its HTML where it
 * has any, else of its text.
 */
public final class MailReader implements ArticleReader {

  private final ImageImporter importer;
  private final Clock clock;
  private final ReadLimits limits;

  /**
   * Makes a reader.
   *
   * @param importer decodes the images in messages
   * @param clock tells today, by which the century of a date such as {@code 31.12.98} is told
   * @param limits say how large a part may be
   */
  public MailReader(ImageImporter importer, Clock clock, ReadLimits limits) {
    this.importer = importer;
    this.clock = clock;
    this.limits = limits;
  }

  @Override
  public List<Reading> read(Source source) {
    List<byte[]> messages = Mailbox.messages(source.bytes());
    List<Reading> readings = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      try {
        readings.add(message(messages.get(i), source));
      } catch (UnreadableSource broken) {
        if (messages.size() == 1) {
          throw broken;
        }
        unread.add("message " + (i + 1) + ": " + broken.getMessage());
      } catch (RuntimeException fault) {
        // mime4j answers damaged headers with whatever it runs into.
        if (messages.size() == 1) {
          throw new UnreadableSource("this e-mail is damaged", fault);
        }
        unread.add("message " + (i + 1) + " is damaged and left out");
      }
    }
    if (readings.isEmpty()) {
      throw new UnreadableSource("this mailbox holds no message with text: " + unread.get(0));
    }
    return noted(readings, unread);
  }

  private static List<Reading> noted(List<Reading> readings, List<String> unread) {
    if (!unread.isEmpty()) {
      Reading first = readings.get(0);
      List<ReadingNote> notes = new ArrayList<>(first.notes());
      unread.stream().limit(20).map(ReadingNote::ofWhole).forEach(notes::add);
      readings.set(0, first.withNotes(notes));
    }
    return readings;
  }

  private Reading message(byte[] bytes, Source source) {
    Message message;
    try {
      message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
    } catch (IOException damaged) {
      throw new UnreadableSource("this e-mail is damaged", damaged);
    }
    List<ReadingNote> notes = new ArrayList<>();
    MailHead head = new MailHead(message.getHeader());
    ArticleDraft draft = new ArticleDraft(notes, clock);
    MailParts parts = new MailParts(source, limits, importer, notes);
    String html = MailFrame.without(parts.html(message), notes);
    String words = Carried.line(Jsoup.parse(html).text());
    head.into(draft);
    draft.completeLanguage(words);
    List<Block> body =
        new ArrayList<>(
            HtmlBody.blocks(html, new PageContext("", draft.language(), parts.pictures(), notes)));
    if (body.isEmpty()) {
      throw new UnreadableSource("there is no text in this e-mail");
    }
    if (draft.hasTitle()) {
      HtmlBody.dropTitle(body, draft.title());
    } else {
      HtmlBody.takeTitle(html, body).ifPresent(draft::title);
    }
    draft.completeTitle(words);
    draft.identify(head.id().orElseGet(() -> Text.folded(draft.title() + "\n" + words)));
    return draft.finish(body);
  }
}
