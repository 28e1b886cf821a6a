package org.plainpress.shape;

import org.lwjgl.system.Configuration;

/** Says how HarfBuzz's native library is loaded. */
final class NativeLibrary {

  private NativeLibrary() {}

  /** Must be called before the first call into HarfBuzz. */
  static void prepare() {
    // LWJGL hashes its native libraries only to warn of mixed versions, which one jar cannot have:
    // 100 ms of a cold start.
    Configuration.DISABLE_HASH_CHECKS.set(true);
  }
}
