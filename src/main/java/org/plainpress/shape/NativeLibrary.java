package org.plainpress.shape;

import org.lwjgl.system.Configuration;

/** Says how HarfBuzz's native library is loaded. */
final class NativeLibrary {

  /** The first Java whose foreign memory LWJGL can use in place of Unsafe. */
  private static final int FIRST_WITHOUT_UNSAFE = 25;

  private NativeLibrary() {}

  /** Must be called before the first call into HarfBuzz. */
  static void prepare() {
    // LWJGL hashes its native libraries only to warn of mixed versions, which one jar cannot have:
    // 100 ms of a cold start.
    Configuration.DISABLE_HASH_CHECKS.set(true);
    if (Runtime.version().feature() >= FIRST_WITHOUT_UNSAFE) {
      // Else Java writes warnings of sun.misc.Unsafe to the user's terminal (JEP 498).
      Configuration.MEMORY_BACKEND.set("ffm");
    }
  }
}
