import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/** A method that puts a string together as a recipe of {@code StringConcatFactory} says. */
final class Concatenation {

  /** What stands in a recipe for an argument, and for a constant. */
  private static final char ARGUMENT = '\u0001';

  private static final char CONSTANT = '\u0002';

  private Concatenation() {}

  /**
   * Adds a method that puts a string together.
   *
   * @param out the class
   * @param method its name
   * @param descriptor from the arguments of the recipe to a string
   * @param arguments the recipe and its constants
   */
  static void add(ClassVisitor out, String method, String descriptor, Object... arguments) {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    Type builder = Type.getType(StringBuilder.class);
    GeneratorAdapter code =
        new GeneratorAdapter(
            out.visitMethod(access, method, descriptor, null, null), access, method, descriptor);
    code.newInstance(builder);
    code.dup();
    code.invokeConstructor(builder, Method.getMethod("void <init>()"));
    StringBuilder literal = new StringBuilder();
    int argument = 0;
    int constant = 1;
    for (char part : ((String) arguments[0]).toCharArray()) {
      if (part == CONSTANT) {
        literal.append(arguments[constant++]);
      } else if (part == ARGUMENT) {
        append(code, literal);
        code.loadArg(argument);
        append(code, appended(Type.getArgumentTypes(descriptor)[argument++]));
      } else {
        literal.append(part);
      }
    }
    append(code, literal);
    code.invokeVirtual(builder, Method.getMethod("String toString()"));
    code.returnValue();
    code.endMethod();
  }

  private static void append(GeneratorAdapter code, StringBuilder literal) {
    if (literal.length() > 0) {
      code.push(literal.toString());
      append(code, Type.getType(String.class));
      literal.setLength(0);
    }
  }

  private static void append(GeneratorAdapter code, Type type) {
    Type builder = Type.getType(StringBuilder.class);
    code.invokeVirtual(builder, new Method("append", builder, new Type[] {type}));
  }

  /** Returns the type as which {@code StringBuilder} appends what {@code String.valueOf} says. */
  private static Type appended(Type type) {
    return switch (type.getSort()) {
      case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
      case Type.ARRAY, Type.OBJECT ->
          type.equals(Type.getType(String.class)) ? type : Type.getType(Object.class);
      default -> type;
    };
  }
}
