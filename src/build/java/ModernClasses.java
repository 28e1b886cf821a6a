import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Gives the class files of a jar that are older than Java 6 the form of Java 7, in place.
 *
 * <p>A class-data archive takes no class whose format is older than version 50, nor one that needs
 * such a class (JDK-8202556). picocli, JDOM and kXML come as versions 46 and 49, so that without
 * this a quarter of what a start loads would be parsed and verified each time. What the classes do
 * stays the same: only the frames that the verifier reads are added (JVMS 4.7.4), and subroutines
 * of old compilers stand in line.
 */
class ModernClasses {

  private static final int OLDEST_ARCHIVED = 50;

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        FileSystem files = FileSystems.newFileSystem(jar)) {
      List<Path> old;
      try (Stream<Path> all = Files.walk(files.getPath("/"))) {
        old = all.filter(ModernClasses::isOld).toList();
      }
      for (Path file : old) {
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, modern(Files.readAllBytes(file), classes));
        Files.setLastModifiedTime(file, time);
      }
      System.out.println(old.size() + " classes were older than Java 6");
    }
  }

  private static boolean isOld(Path file) {
    if (!file.toString().endsWith(".class")) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      return ByteBuffer.wrap(in.readNBytes(8)).getShort(6) < OLDEST_ARCHIVED;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] modern(byte[] old, ClassLoader classes) {
    ClassReader reader = new ClassReader(old);
    ClassWriter writer =
        new ClassWriter(reader, ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version,
              int access,
              String name,
              String signature,
              String superName,
              String[] interfaces) {
            super.visit(Opcodes.V1_7, access, name, signature, superName, interfaces);
          }

          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method =
                super.visitMethod(access, name, descriptor, signature, exceptions);
            return new JSRInlinerAdapter(method, access, name, descriptor, signature, exceptions);
          }
        },
        ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
