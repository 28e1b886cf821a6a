package org.plainpress.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A task that is lost and done again gives the same bytes")
class RetryTest {

  @TempDir private Path folder;

  private Path lines() throws IOException {
    return Files.writeString(
        folder.resolve("news.jsonl"), Samples.lines(30), StandardCharsets.UTF_8);
  }

  private Map<String, String> undisturbed(Path lines) throws IOException {
    Path output = folder.resolve("undisturbed");
    assertThat(
            Runs.inParts(
                    4000, "-q", "-o", output.toString(), "-f", "epub,pdf,atom", lines.toString())
                .exit())
        .isZero();
    return Runs.made(output);
  }

  /** Kills the first attempt of each task. */
  private static final class Killer extends SparkListener {
    private final SparkContext context;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicInteger killed = new AtomicInteger();

    Killer(SparkContext context) {
      this.context = context;
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
      if (seen.add(start.stageId() + "/" + start.taskInfo().index())) {
        context.killTaskAttempt(start.taskInfo().taskId(), true, "by the test");
      }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      killed.addAndGet(end.taskInfo().killed() ? 1 : 0);
    }
  }

  @Test
  @DisplayName("where it is killed")
  void killed() throws IOException, InterruptedException {
    Path lines = lines();
    Map<String, String> undisturbed = undisturbed(lines);
    SparkContext context = Runs.session().sparkContext();
    Killer killer = new Killer(context);
    context.addSparkListener(killer);
    try {
      Path output = folder.resolve("out");
      Runs.Said said =
          Runs.inParts(
              4000, "-q", "-o", output.toString(), "-f", "epub,pdf,atom", lines.toString());
      assertThat(said.err()).isEmpty();
      assertThat(Runs.made(output)).isEqualTo(undisturbed);
      assertThat(Files.exists(output.resolve(RemoteFolder.UNFINISHED))).isFalse();
      assertThat(killer.killed.get()).isGreaterThan(3);
    } finally {
      context.removeSparkListener(killer);
    }
  }

  @Test
  @DisplayName("where the file system fails in the middle of a file that it reads or writes")
  void failing() throws IOException {
    Path lines = lines();
    Map<String, String> undisturbed = undisturbed(lines);
    Runs.session()
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.failing.impl", FailingFiles.class.getName());
    FailingFiles.reset();
    Path output = folder.resolve("out");
    Runs.Said said =
        Runs.inParts(
            4000, "-q", "-o", "failing://" + output, "-f", "epub,pdf,atom", "failing://" + lines);
    assertThat(said.err()).isEmpty();
    assertThat(said.exit()).isZero();
    assertThat(Runs.made(output)).isEqualTo(undisturbed);
    assertThat(FailingFiles.failures()).isGreaterThan(3);
  }
}
