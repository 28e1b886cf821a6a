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
              super.visitFieldInsn(Opcodes.GETSTATIC, type, LambdaClass.INSTANCE, descriptor);
            } else {
              super.visitMethodInsn(Opcodes.INVOKESTATIC, type, LambdaClass.MAKE, factory, false);
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
      Concatenation.add(cv, method, descriptor, arguments);
      made++;
      return method;
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
}
