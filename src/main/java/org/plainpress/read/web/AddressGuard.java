package org.plainpress.read.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Keeps fetches out of networks that are not public. */
final class AddressGuard {

  private AddressGuard() {}

  /**
   * Returns whether every address of the host is public. Java keeps what it resolved for at least
   * 30 s, so that the connection goes to the address that was looked at here.
   */
  static boolean isPublic(String host) throws UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (!isPublic(address)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether an address is public: in none of IANA's special-purpose registries (RFC 6890),
   * no multicast, and with no such address embedded in it.
   */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes, 0) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes, int from) {
    int a = bytes[from] & 0xFF;
    int b = bytes[from + 1] & 0xFF;
    int c = bytes[from + 2] & 0xFF;
    boolean special =
        a == 0
            || a == 10
            || a == 127
            || a == 100 && b >= 64 && b <= 127
            || a == 169 && b == 254
            || a == 172 && b >= 16 && b <= 31
            || a == 192 && b == 0 && (c == 0 || c == 2)
            || a == 192 && b == 168
            || a == 198 && (b == 18 || b == 19)
            || a == 198 && b == 51 && c == 100
            || a == 203 && b == 0 && c == 113
            || a >= 224;
    return !special;
  }

  private static boolean isPublic6(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean uniqueLocal = (first & 0xFE) == 0xFC;
    boolean nat64 =
        first == 0x00 && second == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
    boolean sixToFour = first == 0x20 && second == 0x02;
    boolean documentation =
        first == 0x20 && second == 0x01 && (bytes[2] & 0xFF) == 0x0D && (bytes[3] & 0xFF) == 0xB8;
    boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    if (uniqueLocal || documentation || teredo) {
      return false;
    }
    if (nat64) {
      return isPublic4(bytes, 12);
    }
    if (sixToFour) {
      return isPublic4(bytes, 2);
    }
    boolean compatible = true;
    for (int i = 0; i < 12; i++) {
      compatible &= bytes[i] == 0;
    }
    return !compatible;
  }
}
