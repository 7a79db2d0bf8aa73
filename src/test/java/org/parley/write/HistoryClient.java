package org.parley.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.write.HistoryAnswer.Kind;

/**
 * A client that adds topics, counts them in the label of another one that is its register, and
 * looks after each answer whether what it reads fits.
 */
final class HistoryClient implements Callable<Void> {
  private static final String READ =
      """
      query ($register: String!, $created: String!) {
        register: topic(slug: $register) {label version}
        created: topic(slug: $created) {label version}
        changes(first: 1) {totalCount}
      }
      """;

  private final String name;
  private final HistoryProgram program;
  private final HistoryLog log;

  /** The total of changes before any client wrote. */
  private final int before;

  private HistoryWrite created;

  /** Value of the register before its last update. */
  private HistoryWrite register;

  private HistoryWrite update;
  private int latest;
  private volatile boolean isEnding;

  HistoryClient(String name, HistoryProgram program, HistoryLog log, int before) {
    this.name = name;
    this.program = program;
    this.log = log;
    this.before = before;
    this.register = HistoryWrite.create(name, "0");
    this.update = register;
    this.created = register;
  }

  /** Has it end when all that it has written is known to be stored or not. */
  void end() {
    isEnding = true;
  }

  @Override
  public Void call() throws InterruptedException {
    log.add(register);
    while (!register.isDone()) {
      write(register);
    }
    for (int step = 1; !isEnding; step++) {
      created = HistoryWrite.create(name + "-" + step, String.valueOf(step));
      log.add(created);
      write(created);
      read();
      if (update.isDone()) {
        register = update;
      }
      update = HistoryWrite.update(name, String.valueOf(step), register.version() + 1);
      log.add(update);
      write(update);
      read();
    }
    return null;
  }

  /** Writes, and as long as it is unknown whether that was stored, reads and writes again. */
  private void write(HistoryWrite write) throws InterruptedException {
    send(write);
    while (write.isUnknown()) {
      read();
      send(write);
    }
  }

  private void send(HistoryWrite write) throws InterruptedException {
    int asked = log.ask();
    HistoryAnswer answer = ask(asked, write.name(), write.mutation(), write.variables());
    log.answer(asked, name, write, answer);
    if (answer.kind() == Kind.DONE && !write.isIn(answer.data().at("/topic/topic"))) {
      AssertionError reason = new AssertionError("Not as asked: " + answer.data());
      throw log.fail(asked, name, write.name(), reason);
    }
  }

  private void read() throws InterruptedException {
    int least = before + log.acknowledged();
    int asked = log.ask();
    HistoryAnswer answer =
        ask(asked, "read", READ, Map.of("register", register.slug(), "created", created.slug()));
    log.answerRead(asked, name, answer);
    try {
      if (answer.kind() == Kind.DONE) {
        checkTopics(answer.data());
      }
      // Also of an answer that lacks other parts.
      checkTotal(answer.data().at("/changes/totalCount"), Math.max(least, latest));
    } catch (AssertionError e) {
      throw log.fail(asked, name, "read", e);
    }
  }

  private HistoryAnswer ask(int asked, String what, String query, Map<String, ?> variables)
      throws InterruptedException {
    try {
      return program.ask(query, variables);
    } catch (AssertionError e) {
      throw log.fail(asked, name, what, e);
    }
  }

  private void checkTopics(JsonNode data) {
    created.see(created.isIn(data.at("/created")));
    JsonNode found = data.at("/register");
    boolean isUpdated = update.isIn(found);
    update.see(isUpdated);
    if (!isUpdated && update != register && !register.isIn(found)) {
      throw new AssertionError(register.name() + " is no more, nor is " + update.name());
    }
  }

  private void checkTotal(JsonNode total, int least) {
    if (total.isInt()) {
      latest = total.asInt();
      if (latest < least) {
        throw new AssertionError("Of %d changes there are %d".formatted(least, latest));
      }
    }
  }
}
