package org.plainpress.read.press.head;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of time zones that papers print behind a time of day. */
public final class ZoneNames {

  /** Matches {@code gmt+7}, up to the 14 hours that a place may be ahead. */
  private static final Pattern FROM_GREENWICH =
      Pattern.compile("(?:gmt|utc)([+-](?:0?[0-9]|1[0-4]))");

  /** Names of which the offset from UTC depends on the season, which the name does not tell. */
  private static final Set<String> OF_EITHER_SEASON = Set.of("et", "pt", "ct", "mt");

  /** Offsets from UTC, in minutes. */
  private static final Map<String, Integer> OFFSETS =
      Map.ofEntries(
          Map.entry("gmt", 0),
          Map.entry("utc", 0),
          Map.entry("z", 0),
          Map.entry("bst", 60),
          Map.entry("wet", 0),
          Map.entry("west", 60),
          Map.entry("cet", 60),
          Map.entry("cest", 120),
          Map.entry("mez", 60),
          Map.entry("mesz", 120),
          Map.entry("eet", 120),
          Map.entry("eest", 180),
          Map.entry("msk", 180),
          Map.entry("мск", 180),
          Map.entry("est", -300),
          Map.entry("edt", -240),
          Map.entry("cst", -360),
          Map.entry("cdt", -300),
          Map.entry("mst", -420),
          Map.entry("mdt", -360),
          Map.entry("pst", -480),
          Map.entry("pdt", -420),
          Map.entry("jst", 540),
          Map.entry("hkt", 480),
          Map.entry("sgt", 480),
          Map.entry("ist", 330),
          Map.entry("aest", 600),
          Map.entry("aedt", 660),
          Map.entry("nzst", 720),
          Map.entry("nzdt", 780));

  private ZoneNames() {}

  /** Returns whether a word in lower case names a zone. */
  static boolean isZone(String word) {
    return OFFSETS.containsKey(word)
        || OF_EITHER_SEASON.contains(word)
        || FROM_GREENWICH.matcher(word).matches();
  }

  /** Returns the offset that a zone's name stands for; empty where it depends on the season. */
  public static Optional<ZoneOffset> offset(String word) {
    Matcher hours = FROM_GREENWICH.matcher(word);
    if (hours.matches()) {
      return Optional.of(ZoneOffset.ofHours(Integer.parseInt(hours.group(1))));
    }
    return Optional.ofNullable(OFFSETS.get(word))
        .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * 60));
  }
}
