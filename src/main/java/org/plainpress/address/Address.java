package org.plainpress.address;

import com.ibm.icu.text.IDNA;
import io.mola.galimatias.GalimatiasParseException;
import io.mola.galimatias.IPv6Address;
import io.mola.galimatias.StrictErrorHandler;
import io.mola.galimatias.URL;
import io.mola.galimatias.URLParsingSettings;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses as browsers do (URL standard) and writes them so that every program takes them.
 */
public final class Address {

  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

  /** Takes only what the URL standard calls valid, as epubcheck does. */
  private static final URLParsingSettings STRICT =
      URLParsingSettings.create().withErrorHandler(StrictErrorHandler.getInstance());

  private static final Pattern HOST =
      Pattern.compile("^(?i:https?|ftp)://(?:[^/?#@]*@)?([^/?#@:]+)");

  /** The scheme and host of most addresses of the web: the host short, and none of punycode. */
  private static final String PLAIN_ORIGIN =
      "https?://(?=[^/?#]{1,63}+(?:[/?#]|$))(?:[a-z0-9]++(?:-[a-z0-9]++)*+\\.)++[a-z][a-z0-9]*+";

  /** A path that begins at the host, without dots that stand for another, and what follows it. */
  private static final String PLAIN_PATH =
      "(?:/(?!\\.)[A-Za-z0-9_~.-]*+)++(?:\\?[A-Za-z0-9=&_~.-]*+)?+(?:#[A-Za-z0-9_~.-]*+)?+";

  /**
   * An address that is whole as it is. Most are, and a look takes a tenth of the time of a parse.
   */
  private static final Pattern PLAIN =
      Pattern.compile("(" + PLAIN_ORIGIN + ")(?:" + PLAIN_PATH + ")?+");

  private static final Pattern PLAIN_REFERENCE = Pattern.compile("(?!//)" + PLAIN_PATH);

  private static final Pattern RELATIVE = Pattern.compile("[/?#]|[A-Za-z0-9_.-]++(?:[/?#]|$)");

  private static final Pattern FORBIDDEN_IN_HOST =
      Pattern.compile("[\\x00-\\x20#%/:<>?@\\[\\\\\\]^|\\x7F]");

  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?i)(?:^|\\.)(?:[0-9]+|0x[0-9a-f]*)\\.?$");

  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)");

  /** Schemes of what only one machine, page or program knows. */
  private static final Set<String> LOCAL =
      Set.of("file", "blob", "about", "data", "javascript", "vbscript", "filesystem");

  /** RFC 8141, 2: a namespace and a string of its own. */
  private static final Pattern URN = Pattern.compile("(?i)urn:[a-z0-9][a-z0-9-]{0,30}[a-z0-9]:.+");

  private Address() {}

  /**
   * {@return the address with every character that may not stand in one percent-encoded (RFC 3986,
   * 2)}
   *
   * @param address the address
   */
  public static String valid(String address) {
    StringBuilder out = new StringBuilder(address.length());
    boolean fragment = false;
    for (int i = 0; i < address.length(); ) {
      int c = address.codePointAt(i);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
      boolean brokenPercent = c == '%' && !isEscape(address, i);
      boolean stray = (c == '[' || c == ']') && i > 12 || c == '#' && fragment;
      fragment |= c == '#';
      if (plain && !brokenPercent && !stray) {
        out.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          escape(out, b);
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /**
   * Returns the address as it is seen from anywhere: an absolute address, or a relative one
   * resolved against the page that it stands on. What browsers mend (URL standard, 4.4: a missing
   * slash, a backslash, line ends) is mended, so that every program takes the address, the strict
   * ones too.
   *
   * @param address the address
   * @param page the address of that page
   * @return empty where it is no address by the URL standard, or relative and the page has none
   */
  public static Optional<String> whole(String address, Optional<String> page) {
    if (PLAIN.matcher(address).matches()) {
      return Optional.of(address);
    }
    if (page.isPresent() && PLAIN_REFERENCE.matcher(address).matches()) {
      Matcher base = PLAIN.matcher(page.get());
      if (base.matches()) {
        return Optional.of(base.group(1) + address);
      }
    }
    return parsedWhole(address, page);
  }

  /** Does what {@link #whole(String, Optional)} tells by parsing. */
  static Optional<String> parsedWhole(String address, Optional<String> page) {
    if (address.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      return Optional.empty();
    }
    String ascii = withAsciiHost(address.strip());
    return parsed(ascii, page)
        .filter(Address::leadsSomewhere)
        .flatMap(
            url -> {
              String same = valid(ascii);
              return parsed(STRICT, same).equals(Optional.of(url))
                  ? Optional.of(same)
                  : Optional.of(valid(url.toString()))
                      .filter(mended -> parsed(STRICT, mended).isPresent());
            });
  }

  /** {@return what {@link #whole(String, Optional)} does of an absolute address} */
  public static Optional<String> whole(String address) {
    return whole(address, Optional.empty());
  }

  private static Optional<URL> parsed(String address, Optional<String> page) {
    // The parser tells a relative one by an exception, which takes longer than its parse.
    Optional<URL> absolute =
        RELATIVE.matcher(address).lookingAt() ? Optional.empty() : parsed(address);
    return absolute.isPresent()
        ? absolute
        : page.filter(base -> !base.isEmpty())
            .flatMap(Address::parsed)
            .filter(URL::isHierarchical)
            .flatMap(base -> resolved(base, address));
  }

  private static Optional<URL> resolved(URL base, String address) {
    try {
      return Optional.of(base.resolve(address));
    } catch (GalimatiasParseException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<URL> parsed(String address) {
    return parsed(URLParsingSettings.create(), address);
  }

  private static Optional<URL> parsed(URLParsingSettings settings, String address) {
    try {
      return Optional.of(URL.parse(settings, address));
    } catch (GalimatiasParseException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether an address can lead somewhere from anywhere. Its host, where it has one, holds
   * none of the characters that the URL standard forbids there (3.2), and where it ends in a number
   * it is an IPv4 address (3.5), neither of which the parser looks at. An address without a host
   * names somebody or something; and none is of the reader's own machine (EPUB 3.3, 3.6).
   */
  private static boolean leadsSomewhere(URL url) {
    if (LOCAL.contains(url.scheme())) {
      return false;
    }
    if (url.scheme().equals("urn")) {
      return URN.matcher(url.toString()).matches();
    }
    if (url.host() == null) {
      return !url.isOpaque() || !url.schemeData().isEmpty();
    }
    if (url.host() instanceof IPv6Address) {
      return true;
    }
    String host = url.host().toString();
    boolean numeric = ENDS_IN_NUMBER.matcher(host).find();
    return !FORBIDDEN_IN_HOST.matcher(host).find() && (!numeric || IPV4.matcher(host).matches());
  }

  /**
   * Returns an address with its host in ASCII as browsers write it today, {@code faß.de} as {@code
   * xn--fa-hia.de} (UTS 46, not transitional); the parser would write the one of 2003, {@code
   * fass.de}, which is another's.
   */
  private static String withAsciiHost(String address) {
    Matcher host = HOST.matcher(address);
    if (!host.find() || host.group(1).chars().allMatch(c -> c < 0x80)) {
      return address;
    }
    StringBuilder ascii = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII).nameToASCII(host.group(1), ascii, info);
    return info.hasErrors()
        ? address
        : address.substring(0, host.start(1)) + ascii + address.substring(host.end(1));
  }

  /**
   * {@return whether an address is one of the web: absolute, of http or https, without white space}
   *
   * @param address the address
   */
  public static boolean isOfWeb(String address) {
    return address.matches("(?i)https?://[^\\s/]\\S*") && whole(address).isPresent();
  }

  private static boolean isEscape(String address, int at) {
    return at + 2 < address.length()
        && Character.digit(address.charAt(at + 1), 16) >= 0
        && Character.digit(address.charAt(at + 2), 16) >= 0;
  }

  private static void escape(StringBuilder out, byte b) {
    out.append('%').append(hex(b >> 4)).append(hex(b));
  }

  private static char hex(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble & 0xF, 16));
  }
}
