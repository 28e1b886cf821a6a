import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Makes the lambdas and method references of a jar's packages plain classes, and concatenations of
 * strings plain methods, in place.
 *
 * <p>The JVM makes a class for each when it is first come to, by code that is itself interpreted at
 * a start; even with a class-data archive, which holds such classes, it takes 0.2 ms to find one.
 * As classes of the jar they take a ninth off the CPU time of a start, and an eighth where there is
 * no archive. What they do stays the same: {@code LambdaMetafactory} documents how arguments and
 * results are converted, {@code StringConcatFactory} what a recipe is (java.lang.invoke). A class
 * is a member of the nest whose private methods it calls (JVMS 4.7.28); of classes older than Java
 * 11, which know no nests, the private static methods that compilers make of lambdas are opened to
 * their package, and what calls other private methods is left as it is.
 */
class PlainLambdas {

  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory.metafactory";
  private static final String STRINGS =
      "java/lang/invoke/StringConcatFactory.makeConcatWithConstants";

  /** What stands in a recipe for an argument, and for a constant. */
  private static final char ARGUMENT = '\u0001';

  private static final char CONSTANT = '\u0002';

  /** The field that holds the only instance of a lambda that captures nothing. */
  private static final String INSTANCE = "L";

  /** The method that makes an instance of one that does. */
  private static final String MAKE = "of";

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

  private final FileSystem files;

  /** The classes that were made, by the host of the nest that they are to be in. */
  private final Map<String, List<String>> membersOfHosts = new TreeMap<>();

  private int made;

  private PlainLambdas(FileSystem files) {
    this.files = files;
  }

  /**
   * Rewrites a jar.
   *
   * @param arguments the jar, and its packages with slashes between their parts
   */
  public static void main(String[] arguments) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(Path.of(arguments[0]))) {
      PlainLambdas lambdas = new PlainLambdas(files);
      for (int i = 1; i < arguments.length; i++) {
        List<Path> classes;
        try (Stream<Path> all = Files.walk(files.getPath(arguments[i]))) {
          classes = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
        for (Path file : classes) {
          lambdas.rewrite(file);
        }
      }
      for (Map.Entry<String, List<String>> nest : lambdas.membersOfHosts.entrySet()) {
        lambdas.join(nest.getKey(), nest.getValue());
      }
      System.out.println(lambdas.made + " lambdas and concatenations are plain code now");
    }
  }

  private void rewrite(Path file) throws IOException {
    ClassReader reader = new ClassReader(Files.readAllBytes(file));
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    int before = made;
    FileTime time = Files.getLastModifiedTime(file);
    reader.accept(new Rewriting(writer, time, access(reader)), 0);
    if (made > before) {
      write(file, writer.toByteArray(), time);
    }
  }

  /** Returns the access flags of a class's methods by their names and descriptors. */
  private static Map<String, Integer> access(ClassReader reader) {
    Map<String, Integer> all = new HashMap<>();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            all.put(name + descriptor, access);
            return null;
          }
        },
        ClassReader.SKIP_CODE);
    return all;
  }

  /** Makes classes members of a nest. */
  private void join(String host, List<String> members) throws IOException {
    Path file = files.getPath(host + ".class");
    ClassReader reader = new ClassReader(Files.readAllBytes(file));
    ClassWriter writer = new ClassWriter(0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visitEnd() {
            members.forEach(this::visitNestMember);
            super.visitEnd();
          }
        },
        0);
    write(file, writer.toByteArray(), Files.getLastModifiedTime(file));
  }

  private static void write(Path file, byte[] bytes, FileTime time) throws IOException {
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, time);
  }

  /** Rewrites one class, and makes the classes of its lambdas. */
  private final class Rewriting extends ClassVisitor {

    private final FileTime time;
    private final Map<String, Integer> access;
    private boolean nested;
    private boolean ofInterface;
    private int version;
    private String name = "";
    private String host = "";
    private int count;

    Rewriting(ClassVisitor out, FileTime time, Map<String, Integer> access) {
      super(Opcodes.ASM9, out);
      this.time = time;
      this.access = access;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      this.version = version;
      this.nested = (version & 0xFFFF) >= Opcodes.V11;
      this.ofInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      this.name = name;
      this.host = name;
      super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitNestHost(String nestHost) {
      host = nestHost;
      super.visitNestHost(nestHost);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      int open = !nested && isOfLambda(access, method) ? opened(access) : access;
      MethodVisitor out = super.visitMethod(open, method, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, out) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String factory, Handle bootstrap, Object... arguments) {
          String maker = bootstrap.getOwner() + "." + bootstrap.getName();
          if (maker.equals(LAMBDAS) && isOpen((Handle) arguments[1])) {
            String type = make(called, Type.getMethodType(factory), arguments);
            if (Type.getArgumentTypes(factory).length == 0) {
              String descriptor = Type.getReturnType(factory).getDescriptor();
              super.visitFieldInsn(Opcodes.GETSTATIC, type, INSTANCE, descriptor);
            } else {
              super.visitMethodInsn(Opcodes.INVOKESTATIC, type, MAKE, factory, false);
            }
          } else if (maker.equals(STRINGS)) {
            String method = concatenation(factory, arguments);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, name, method, factory, ofInterface);
          } else {
            super.visitInvokeDynamicInsn(called, factory, bootstrap, arguments);
          }
        }
      };
    }

    /** Returns the flags of a method of this class that its package may call. */
    private int opened(int access) {
      // An interface has only private and public methods (JVMS 4.6).
      return access & ~Opcodes.ACC_PRIVATE | (ofInterface ? Opcodes.ACC_PUBLIC : 0);
    }

    /** Returns whether a method is one that a compiler made of a lambda without {@code this}. */
    private static boolean isOfLambda(int access, String method) {
      return method.startsWith("lambda$") && (access & Opcodes.ACC_STATIC) != 0;
    }

    /** Returns whether another class of the package may call a method. */
    private boolean isOpen(Handle written) {
      int flags = access.getOrDefault(written.getName() + written.getDesc(), 0);
      return nested
          || !written.getOwner().equals(name)
          || (flags & Opcodes.ACC_PRIVATE) == 0
          || isOfLambda(flags, written.getName());
    }

    /** Adds a method that puts a string together, and returns its name. */
    private String concatenation(String descriptor, Object... arguments) {
      String method = "concat$$" + count++;
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      Type builder = Type.getType(StringBuilder.class);
      GeneratorAdapter code =
          new GeneratorAdapter(
              super.visitMethod(access, method, descriptor, null, null),
              access,
              method,
              descriptor);
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
      made++;
      return method;
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

    /**
     * Makes the class of a lambda.
     *
     * @param method the method of the interface
     * @param factory from what is captured to the interface
     * @param arguments those of {@code LambdaMetafactory.metafactory} after its first three
     * @return its name
     */
    private String make(String method, Type factory, Object... arguments) {
      String type = name + "$$L" + count++;
      LambdaClass lambda = new LambdaClass(version, Type.getObjectType(type), factory);
      Optional<String> nest = nested ? Optional.of(host) : Optional.empty();
      byte[] code =
          lambda.code(
              nest, method, (Type) arguments[0], (Handle) arguments[1], (Type) arguments[2]);
      try {
        write(files.getPath(type + ".class"), code, time);
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
      nest.ifPresent(h -> membersOfHosts.computeIfAbsent(h, of -> new ArrayList<>()).add(type));
      made++;
      return type;
    }
  }

  /** The class of one lambda, which holds what is captured and calls what was written. */
  private static final class LambdaClass {

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
}
