package org.plainpress.pdf.layout;

import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.message.Messages;
import org.plainpress.pdf.tag.Tag;

/**
 * The words that an edition says of its own accord, such as "Photo not available". They are in the
 * text's language if there are messages in it, else in another, which their element must then tell.
 *
 * @param messages the words
 * @param language of the text around them, as a BCP 47 tag
 */
record OwnWords(Messages messages, String language) {

  static OwnWords of(Meta meta) {
    return new OwnWords(Messages.of(meta.language()), meta.language());
  }

  /** Returns whether the messages are in the language of the text. */
  boolean speak() {
    return messages.speak(language);
  }

  /**
   * Tells the language of an element that holds such words, where it is not that of the text.
   *
   * @return the element
   */
  Tag in(Tag tag) {
    if (!speak()) {
      tag.speak(messages.language());
    }
    return tag;
  }

  /** Returns a date in words, or in digits where there are no words for it in the language. */
  String date(IsoDate date) {
    return speak() ? messages.date(date) : date.day().toString();
  }
}
