package org.plainpress.read.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.press.phrase.Sentences;

/**
 * Reads subtitles (SubRip, WebVTT) as the transcript that they are: without numbers and times, a
 * paragraph where somebody else speaks, or where nobody does for a while.
 *
 * <pre>{@code
 * 1
 * 00:00:01,000 --> 00:00:03,500
 * The ferry sails again.
 * }</pre>
 */
final class Subtitles {

  private static final Pattern TIME =
      Pattern.compile(
          "^\\s*((?:\\d+:)?\\d{1,2}:\\d{2}[,.]\\d{3})\\s*-->\\s*((?:\\d+:)?\\d{1,2}:\\d{2}[,.]\\d{3}).*$");

  private static final Pattern START =
      Pattern.compile(
          "^\\uFEFF?\\s*(?:WEBVTT(?:[ \\t][^\\n]*)?\\r?\\n|\\d+[ \\t]*\\r?\\n\\s*\\d{1,2}:\\d{2}:\\d{2},\\d{3}\\s*-->)");

  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]+)>");
  private static final Pattern TAG =
      Pattern.compile("</?[a-z][^>]*>|<\\d[\\d:.]*>|\\{\\\\an?\\d\\}");
  private static final Pattern DASH = Pattern.compile("^[-–—]\\s*(?=\\S)");

  /** A pause that parts paragraphs, in milliseconds. */
  private static final long PAUSE = 4000;

  /** A paragraph of more letters than this ends with its sentence. */
  private static final int LONG = 600;

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private String lastLine = "";
  private String speaker = "";
  private long lastEnd;

  private Subtitles() {}

  /** Returns the transcript of subtitles; none where a text is none. */
  static List<Document> documents(String text) {
    if (!is(text)) {
      return List.of();
    }
    String html = Document.paragraphs(new Subtitles().transcript(text));
    return List.of(
        new Document(
            new Facts(),
            html,
            List.of(
                ReadingNote.ofWhole("these are subtitles; they are read without their times"))));
  }

  /** Returns whether a text is subtitles. */
  static boolean is(String text) {
    return START.matcher(text).find() && text.contains("-->");
  }

  private List<String> transcript(String text) {
    boolean inCue = false;
    for (String line : text.lines().map(String::strip).toList()) {
      Matcher time = TIME.matcher(line);
      if (time.matches()) {
        long start = milliseconds(time.group(1));
        if (start - lastEnd > PAUSE) {
          end();
        }
        lastEnd = milliseconds(time.group(2));
        inCue = true;
      } else if (line.isEmpty()) {
        inCue = false;
      } else if (inCue) {
        cue(line);
      }
    }
    end();
    return paragraphs;
  }

  private void cue(String line) {
    Matcher voice = VOICE.matcher(line);
    String said = voice.find() ? voice.group(1).strip() + ": " : "";
    String words = TAG.matcher(voice.replaceAll("")).replaceAll("").strip();
    // Captions that roll up say each line twice.
    if (words.isEmpty() || words.equals(lastLine)) {
      return;
    }
    lastLine = words;
    boolean other = !said.isEmpty() && !said.equals(speaker);
    boolean full =
        paragraph.length() > LONG
            && Sentences.endsSentence(paragraph.substring(paragraph.length() - 80));
    if (other || full || DASH.matcher(words).find()) {
      end();
    }
    speaker = said.isEmpty() ? speaker : said;
    paragraph.append(paragraph.isEmpty() ? said : " ").append(DASH.matcher(words).replaceFirst(""));
  }

  private void end() {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
      paragraphs.add("");
    }
    paragraph.setLength(0);
  }

  private static long milliseconds(String time) {
    long sum = 0;
    for (String part : time.split("[:,.]")) {
      boolean last = part.length() == 3;
      sum = last ? sum * 1000 + Integer.parseInt(part) : sum * 60 + Long.parseLong(part);
    }
    return sum;
  }
}
