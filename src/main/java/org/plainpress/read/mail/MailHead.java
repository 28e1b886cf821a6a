package org.plainpress.read.mail;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.bytes.DecodedText;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.draft.Carried;

/** What the header of a message says of it (RFC 5322), with the words of RFC 2047 decoded. */
final class MailHead {

  /** Between two encoded words white space is no text (RFC 2047, 6.2), within one none is. */
  private static final Pattern BETWEEN = Pattern.compile("(\\?=)\\s+(=\\?)");

  /**
   * Two words of one encoding, between which many programs cut characters in two (against RFC 2047,
   * 5): in Base64 they are one word if the first has no padding.
   */
  private static final Pattern CUT =
      Pattern.compile(
          "(?i)(=\\?([\\w-]+)\\?([BQ])\\?[^?=]*(?:=[0-9A-F]{2}[^?=]*)*)\\?==\\?\\2\\?\\3\\?");

  /** Matches a name as directories have it: {@code "Lee, Ann"}, not {@code "Lee, Inc"}. */
  private static final Pattern TURNED =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}'’-]+), (?!(?:Inc|Ltd|LLC|Jr|Sr|PhD|MD|GmbH|AG|Co)\\b)(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*)?)");

  private final Header header;

  MailHead(Header header) {
    this.header = header;
  }

  /** Adds what it says to an article. */
  void into(ArticleDraft draft) {
    text("Subject").ifPresent(draft::title);
    people().forEach(draft::author);
    text("Organization").or(this::list).ifPresent(draft::publisher);
    date().ifPresent(draft::published);
    text("Content-Language").map(tags -> tags.split(",")[0].strip()).ifPresent(draft::language);
    for (String word : text("Keywords").orElse("").split("[,;]")) {
      draft.subject(word);
    }
    text("Archived-At")
        .map(at -> at.replaceAll("^<|>$", ""))
        .filter(at -> at.matches("https?://\\S+"))
        .ifPresent(draft::source);
  }

  /** Returns when it was sent; as it is written where that is none of RFC 5322's dates. */
  private Optional<String> date() {
    Optional<String> written = text("Date").map(date -> date.replaceAll("\\s*\\([^)]*\\)", ""));
    return written.map(
        date -> {
          try {
            return OffsetDateTime.parse(
                    date.replaceFirst("\\s(?:GMT|UT|UTC|Z)$", " +0000"),
                    DateTimeFormatter.RFC_1123_DATE_TIME)
                .toString();
          } catch (DateTimeException other) {
            return header.getField("Date") instanceof DateTimeField field && field.getDate() != null
                ? field.getDate().toInstant().toString()
                : date;
          }
        });
  }

  /** Returns what tells the message from all others. */
  Optional<String> id() {
    return text("Message-ID");
  }

  /** Returns the name of the list that sent it: the words before its identifier (RFC 2919). */
  private Optional<String> list() {
    return text("List-Id")
        .map(list -> list.replaceAll("<[^>]*>", "").replaceAll("^\"|\"$", "").strip())
        .map(list -> list.replaceAll("^\"|\"$", ""))
        .filter(list -> !list.isBlank());
  }

  /** Returns the names of those that it is from; an address where one has no name. */
  private List<String> people() {
    List<String> names = new ArrayList<>();
    // A comma within an encoded name is none between two names: they are decoded one by one.
    for (Mailbox one :
        LenientAddressParser.DEFAULT.parseAddressList(raw("From").orElse("")).flatten()) {
      String name =
          decoded(Optional.ofNullable(one.getName()).orElse("")).replaceAll("^['\"]+|['\"]+$", "");
      Matcher turned = TURNED.matcher(Carried.line(name));
      String spoken = turned.matches() ? turned.group(2) + " " + turned.group(1) : name;
      names.add(name.isBlank() ? one.getAddress() : Carried.line(spoken));
    }
    return names;
  }

  /** Returns the words of a field; empty where it is missing or blank. */
  Optional<String> text(String name) {
    return raw(name).map(MailHead::decoded).map(Carried::line).filter(line -> !line.isEmpty());
  }

  private static String decoded(String raw) {
    String joined = BETWEEN.matcher(raw).replaceAll("$1$2");
    for (String before = ""; !before.equals(joined); ) {
      before = joined;
      joined = CUT.matcher(joined).replaceAll("$1");
    }
    return DecoderUtil.decodeEncodedWords(joined, DecodeMonitor.SILENT);
  }

  /** Returns a field as one line; bytes outside ASCII are UTF-8, or what they look like. */
  private Optional<String> raw(String name) {
    Optional<Field> field = Optional.ofNullable(header).map(all -> all.getField(name));
    if (field.isEmpty()) {
      return Optional.empty();
    }
    Optional<ByteSequence> bytes = Optional.ofNullable(field.get().getRaw());
    String line =
        bytes
            .map(ByteSequence::toByteArray)
            .map(all -> DecodedText.of(all, new ArrayList<ReadingNote>()).text())
            .map(all -> all.substring(all.indexOf(':') + 1))
            .orElseGet(
                () ->
                    new String(
                        field.get().getBody().getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8));
    return Optional.of(line.replaceAll("\\r?\\n(?=[ \\t])", "").strip());
  }
}
