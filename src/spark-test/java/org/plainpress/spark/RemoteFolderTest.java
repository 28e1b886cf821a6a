package org.plainpress.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A folder on a file system of Hadoop's")
class RemoteFolderTest {

  @TempDir private Path folder;

  private RemoteFolder folder(String scheme) {
    Configuration configuration = new Configuration();
    configuration.set("fs.strict.impl", StrictFiles.class.getName());
    configuration.set("fs.old.impl", OldFiles.class.getName());
    configuration.set("fs.AbstractFileSystem.strict.impl", Strict.class.getName());
    return new RemoteFolder(
        new org.apache.hadoop.fs.Path(scheme + "://" + folder.resolve("out")),
        new SerializableConfiguration(configuration));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "strict", "old"})
  @DisplayName("has the old file or the new one, and nothing of what was not finished")
  void replaces(String scheme) throws IOException {
    RemoteFolder remote = folder(scheme);
    remote.prepare();
    for (String text : new String[] {"first", "second"}) {
      remote.write("2018/07/a.txt", text.getBytes(StandardCharsets.UTF_8));
      assertThat(remote.read("2018/07/a.txt").map(String::new)).isEqualTo(Optional.of(text));
    }
    RemoteFolder.Unfinished left = remote.begin();
    left.out().close();
    remote.abandon(remote.begin());
    assertThat(remote.has(RemoteFolder.UNFINISHED)).isTrue();
    remote.clear();
    assertThat(remote.has(RemoteFolder.UNFINISHED)).isFalse();
    assertThat(remote.list("2018/07")).containsExactly("a.txt");
    assertThat(new String(remote.read("2018/07/a.txt", 3, 2), StandardCharsets.UTF_8))
        .isEqualTo("on");
    remote.delete("2018/07/a.txt");
    assertThat(remote.read("2018/07/a.txt")).isEmpty();
  }

  /** Refuses, as HDFS does, to rename a file to one that is there. */
  public static class StrictFiles extends OldFiles {
    /** Is called by Hadoop. */
    public StrictFiles() {
      super("strict");
    }
  }

  /** A file system that no file context knows. */
  public static class OldFiles extends RawLocalFileSystem {
    private final String scheme;

    /** Is called by Hadoop. */
    public OldFiles() {
      this("old");
    }

    OldFiles(String scheme) {
      this.scheme = scheme;
    }

    @Override
    public URI getUri() {
      return URI.create(scheme + ":///");
    }

    @Override
    public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to)
        throws IOException {
      return !exists(to) && super.rename(from, to);
    }
  }

  /** The same for file contexts. */
  public static class Strict extends DelegateToFileSystem {
    /** Is called by Hadoop. */
    public Strict(URI uri, Configuration configuration) throws IOException, URISyntaxException {
      super(uri, new StrictFiles(), configuration, "strict", false);
    }
  }
}
