package org.plainpress.read.tex;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptableObject;

/**
 * Runs Temml, which is written in JavaScript, by Rhino: of the libraries in Java that read TeX, the
 * best kept (SnuggleTeX 1.3.0) read 46 of 72 formulas as people write them, Temml 71.
 *
 * <p>The script sees nothing but the TeX: no class of Java, no file, no clock. It is loaded when
 * the first formula asks for it, and one thread at a time runs it.
 */
final class Temml {

  private static final String FILE = "/org/plainpress/assets/tex/temml.js";

  private static final String CALL =
      "function(tex, block) { return temml.renderToString(tex, {displayMode: block,"
          + " throwOnError: true, trust: false, maxExpand: 500, maxSize: [20, 20]}); }";

  /**
   * How many instructions a formula may take: one of 4,000 characters takes some 8 million. What
   * takes more defines macros that call one another.
   */
  private static final int MOST_INSTRUCTIONS = 40_000_000;

  private static final int INSTRUCTIONS_AT_A_TIME = 1_000_000;

  /** Stops a script; no script can catch it. */
  private static final class TooLong extends Error {

    private static final long serialVersionUID = 1;

    TooLong() {
      super("the formula takes too long", null, false, false);
    }
  }

  private static final class Limited extends ContextFactory {

    @Override
    protected Context makeContext() {
      Context context = super.makeContext();
      context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
      context.setInterpretedMode(true);
      context.setInstructionObserverThreshold(INSTRUCTIONS_AT_A_TIME);
      context.setMaximumInterpreterStackDepth(4000);
      return context;
    }

    @Override
    protected void observeInstructionCount(Context context, int count) {
      int left = (Integer) context.getThreadLocal(Temml.class) - count;
      if (left < 0) {
        throw new TooLong();
      }
      context.putThreadLocal(Temml.class, left);
    }
  }

  private static final class Loaded {
    static final Temml TEMML = new Temml();
  }

  private final ContextFactory contexts = new Limited();
  private final ScriptableObject scope;
  private final Function call;

  private Temml() {
    try (Context context = contexts.enterContext();
        InputStream in = Objects.requireNonNull(Temml.class.getResourceAsStream(FILE), FILE);
        InputStreamReader script = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      context.putThreadLocal(Temml.class, Integer.MAX_VALUE);
      scope = context.initSafeStandardObjects();
      context.evaluateReader(scope, script, FILE, 1, null);
      call = context.compileFunction(scope, CALL, FILE, 1, null);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Returns Temml, loaded. */
  static Temml get() {
    return Loaded.TEMML;
  }

  /**
   * Returns a formula as MathML; empty where it is no TeX, or TeX that Temml does not know.
   *
   * @param block whether it stands in a line of its own
   */
  synchronized Optional<String> mathMl(String tex, boolean block) {
    try (Context context = contexts.enterContext()) {
      context.putThreadLocal(Temml.class, MOST_INSTRUCTIONS);
      return Optional.of(
          Context.toString(call.call(context, scope, scope, new Object[] {tex, block})));
    } catch (RhinoException | TooLong | StackOverflowError unknown) {
      return Optional.empty();
    }
  }
}
