package org.plainpress.read.rtf;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The control words of which there are many of a kind. */
final class Words {

  /** Characters that have control words. */
  static final Map<String, String> CHARACTERS =
      Map.ofEntries(
          Map.entry("tab", "\t"),
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("emspace", "\u2003"),
          Map.entry("enspace", "\u2002"),
          Map.entry("qmspace", "\u2005"),
          Map.entry("bullet", "•"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("~", "\u00a0"),
          Map.entry("_", "\u2011"),
          Map.entry("zwj", "\u200d"),
          Map.entry("zwnj", "\u200c"),
          Map.entry("ltrmark", "\u200e"),
          Map.entry("rtlmark", "\u200f"));

  /** Groups that are no text of the article. */
  static final Set<String> LEFT_OUT =
      Set.of(
          "colortbl",
          "filetbl",
          "listtable",
          "listoverridetable",
          "revtbl",
          "rsidtbl",
          "objdata",
          "objclass",
          "xe",
          "tc",
          "tcn",
          "rxe",
          "txe",
          "shprslt",
          "do",
          "bkmkstart",
          "bkmkend",
          "template",
          "deleted");

  /** What pages begin and end with. */
  static final Pattern MARGIN = Pattern.compile("header[lrf]?|footer[lrf]?");

  /** What a field is told that links. */
  static final Pattern LINK =
      Pattern.compile("(?i)^\\s*HYPERLINK\\s+(?:\"([^\"]+)\"|([^\\s\"\\\\]\\S*))");

  private Words() {}
}
