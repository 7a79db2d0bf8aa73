package org.parley.write;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.CuttingProxy;
import org.parley.testsupport.Postgres;
import org.parley.testsupport.Program;
import org.parley.testsupport.SmallDisk;

/**
 * Clients write and read while the program and its database fail: what they were answered fits what
 * is stored. All that they asked and were answered is kept in {@code target/history-*.log}.
 */
class HistoryIT {
  /** Number of times that each fault happens; nine rounds take some three minutes. */
  private static final int ROUNDS = Integer.getInteger("parley.history.rounds", 1);

  /** Number of times that the disk gets full in each round. */
  private static final int DISK_TRIALS = Integer.getInteger("parley.history.disk-trials", 2);

  @TempDir Path folder;

  @Test
  @EnabledIfSystemProperty(named = "parley.database", matches = "postgresql")
  void answersFitWhatIsStoredWhateverBecomesOfTheServer() throws Exception {
    try (Postgres postgres = new Postgres(folder.resolve("postgres"));
        CuttingProxy proxy = new CuttingProxy(postgres.port());
        Program program = new Program(folder, impatient(postgres, proxy));
        HistoryRun run = new HistoryRun(program, Path.of("target", "history-postgresql.log"))) {
      for (int round = 0; round < ROUNDS; round++) {
        run.suffer("the server is stopped", postgres::stop, postgres::start);
        run.suffer("the server crashes", postgres::crash, postgres::start);
        run.suffer("the server hangs", postgres::freeze, postgres::thaw);
        run.sufferUnknown("a commit is delivered, and no answer", () -> proxy.cutAtCommit(true));
        run.sufferUnknown("a commit is lost", () -> proxy.cutAtCommit(false));
        run.sufferKill();
      }
      run.check();
    }
  }

  /** Settings of a program that soon gives up a server that hangs. */
  private static Map<String, String> impatient(Postgres postgres, CuttingProxy proxy) {
    Map<String, String> settings = new HashMap<>(postgres.settings());
    settings.put(
        "parley.db.url",
        // Statements keep their words, by which the proxy knows them.
        "jdbc:postgresql://127.0.0.1:%d/postgres?prepareThreshold=0&socketTimeout=2"
            .formatted(proxy.port()));
    settings.put("parley.sample-data", "false");
    settings.put("parley.db.acquisition-timeout", "1s");
    settings.put("parley.limits.execution-time", "2s");
    return settings;
  }

  @Test
  @EnabledIfSystemProperty(named = "parley.database", matches = "h2")
  void answersFitWhatIsStoredWhenTheProgramIsKilledOrItsDiskIsFull() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("data"));
        Program program = new Program(folder, Map.of("parley.sample-data", "false"));
        HistoryRun run = new HistoryRun(program, Path.of("target", "history-h2.log"))) {
      for (int round = 0; round < ROUNDS; round++) {
        for (int trial = 0; trial < DISK_TRIALS; trial++) {
          run.endure("the disk is full", () -> disk.fill(0), disk::free);
        }
        run.sufferKill();
      }
      run.check();
    }
  }
}
