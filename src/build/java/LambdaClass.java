import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/** The class of one lambda, which holds what is captured and calls what was written. */
final class LambdaClass {

  /** The field that holds the only instance of a lambda that captures nothing. */
  static final String INSTANCE = "L";

  /** The method that makes an instance of one that does. */
  static final String MAKE = "of";

  private static final Map<String, Type> UNBOXED =
      Map.of(
          "java/lang/Boolean", Type.BOOLEAN_TYPE,
          "java/lang/Byte", Type.BYTE_TYPE,
          "java/lang/Character", Type.CHAR_TYPE,
          "java/lang/Short", Type.SHORT_TYPE,
          "java/lang/Integer", Type.INT_TYPE,
          "java/lang/Long", Type.LONG_TYPE,
          "java/lang/Float", Type.FLOAT_TYPE,
          "java/lang/Double", Type.DOUBLE_TYPE);

  private final ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private final int version;
  private final Type type;
  private final Type factory;
  private final Type[] captured;

  LambdaClass(int version, Type type, Type factory) {
    this.version = version;
    this.type = type;
    this.factory = factory;
    this.captured = factory.getArgumentTypes();
  }

  /**
   * Returns the class file.
   *
   * @param host the host of its nest, if it is in one
   * @param erased the method of the interface as it is declared
   * @param written what it calls
   * @param exact the method of the interface with the types of this use
   */
  byte[] code(Optional<String> host, String method, Type erased, Handle written, Type exact) {
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_SUPER;
    String[] interfaces = {factory.getReturnType().getInternalName()};
    out.visit(version, access, type.getInternalName(), null, "java/lang/Object", interfaces);
    host.ifPresent(out::visitNestHost);
    for (int i = 0; i < captured.length; i++) {
      field(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "a" + i, captured[i]);
    }
    Method constructor = new Method("<init>", Type.VOID_TYPE, captured);
    constructor(constructor);
    instance(constructor);
    body(new Method(method, erased.getDescriptor()), written, exact);
    out.visitEnd();
    return out.toByteArray();
  }

  private void constructor(Method constructor) {
    GeneratorAdapter code = method(Opcodes.ACC_PRIVATE, constructor);
    code.loadThis();
    code.invokeConstructor(Type.getType(Object.class), Method.getMethod("void <init>()"));
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.loadArg(i);
      code.putField(type, "a" + i, captured[i]);
    }
    end(code);
  }

  /** Adds the one instance, or what makes one of what is captured. */
  private void instance(Method constructor) {
    boolean one = captured.length == 0;
    GeneratorAdapter code =
        method(
            Opcodes.ACC_STATIC,
            one ? new Method("<clinit>", "()V") : new Method(MAKE, factory.getDescriptor()));
    code.newInstance(type);
    code.dup();
    code.loadArgs();
    code.invokeConstructor(type, constructor);
    if (one) {
      field(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, INSTANCE, factory.getReturnType());
      code.putStatic(type, INSTANCE, factory.getReturnType());
    }
    end(code);
  }

  private void body(Method method, Handle written, Type exact) {
    GeneratorAdapter code = method(Opcodes.ACC_PUBLIC, method);
    Type owner = Type.getObjectType(written.getOwner());
    boolean constructs = written.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    List<Type> wanted = new ArrayList<>();
    if (constructs) {
      code.newInstance(owner);
      code.dup();
    } else if (written.getTag() != Opcodes.H_INVOKESTATIC) {
      wanted.add(owner);
    }
    wanted.addAll(List.of(Type.getArgumentTypes(written.getDesc())));
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.getField(type, "a" + i, captured[i]);
      convert(code, captured[i], captured[i], wanted.get(i));
    }
    for (int i = 0; i < method.getArgumentTypes().length; i++) {
      code.loadArg(i);
      Type given = method.getArgumentTypes()[i];
      convert(code, given, exact.getArgumentTypes()[i], wanted.get(captured.length + i));
    }
    code.visitMethodInsn(
        opcode(written),
        written.getOwner(),
        written.getName(),
        written.getDesc(),
        written.isInterface());
    Type result = constructs ? owner : Type.getReturnType(written.getDesc());
    if (!method.getReturnType().equals(Type.VOID_TYPE)) {
      convert(code, result, exact.getReturnType(), method.getReturnType());
    } else if (result.getSize() == 2) {
      code.pop2();
    } else if (result.getSize() == 1) {
      code.pop();
    }
    end(code);
  }

  private static int opcode(Handle written) {
    return switch (written.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      // Also for what is private, which members of a nest call like anything else.
      default -> written.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }

  private void field(int access, String name, Type of) {
    out.visitField(access, name, of.getDescriptor(), null, null).visitEnd();
  }

  private GeneratorAdapter method(int access, Method method) {
    String name = method.getName();
    String descriptor = method.getDescriptor();
    return new GeneratorAdapter(
        out.visitMethod(access, name, descriptor, null, null), access, name, descriptor);
  }

  private static void end(GeneratorAdapter code) {
    code.returnValue();
    code.endMethod();
  }

  /**
   * Converts the value on the stack.
   *
   * @param exact what it is known to be, where its own type is wider
   */
  private static void convert(GeneratorAdapter code, Type from, Type exact, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (isPrimitive(from)) {
      if (isPrimitive(to)) {
        code.cast(from, to);
      } else {
        code.valueOf(from);
      }
    } else if (isPrimitive(to)) {
      Type box = UNBOXED.containsKey(from.getInternalName()) ? from : exact;
      Type unboxed = UNBOXED.getOrDefault(box.getInternalName(), to);
      code.unbox(unboxed);
      code.cast(unboxed, to);
    } else if (!to.equals(Type.getType(Object.class))) {
      code.checkCast(to);
    }
  }

  private static boolean isPrimitive(Type of) {
    return of.getSort() < Type.ARRAY;
  }
}
