package org.parley.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.parley.testsupport.Patience;
import org.parley.testsupport.Program;

/** The program that clients ask, and that is killed and started again meanwhile. */
final class HistoryProgram {
  private final Program program;

  /** Held for writing while the program is away. */
  private final ReadWriteLock presence = new ReentrantReadWriteLock();

  HistoryProgram(Program program) {
    this.program = program;
  }

  /** Kills it under its clients and starts it again. */
  void restart() throws IOException, InterruptedException {
    presence.writeLock().lock();
    try {
      program.kill();
      program.start();
    } finally {
      presence.writeLock().unlock();
    }
  }

  /** Asks it, once it is there. */
  HistoryAnswer ask(String query, Map<String, ?> variables) throws InterruptedException {
    if (!presence.readLock().tryLock(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("The program does not come back");
    }
    // It may be killed while it answers.
    presence.readLock().unlock();
    try {
      return HistoryAnswer.of(program.ask(query, variables));
    } catch (JsonProcessingException | HttpTimeoutException e) {
      throw new AssertionError("There is no answer, though the program is there", e);
    } catch (IOException e) {
      return HistoryAnswer.none(e);
    }
  }
}
