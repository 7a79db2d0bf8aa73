package org.parley.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.testsupport.Patience.until;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.graphql.Limits;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

@QuarkusTest
class WorkersTest {
  @Inject Vertx vertx;

  @Test
  void whatIsTooMuchIsRefusedAtOnceAndTheRestIsDone() {
    Workers workers = new Workers(atOnce(2));
    Context context = vertx.getOrCreateContext();
    CountDownLatch end = new CountDownLatch(1);
    Future<Boolean> first = workers.run(context, () -> waitFor(end));
    Future<Boolean> second = workers.run(context, () -> waitFor(end));

    Future<Boolean> third = workers.run(context, () -> true);

    assertTrue(third.failed());
    assertEquals(ErrorCode.UNAVAILABLE, assertInstanceOf(Refusal.class, third.cause()).code());
    end.countDown();
    until(() -> first.succeeded() && second.succeeded());
    Future<Boolean> fourth = workers.run(context, () -> true);
    until(fourth::succeeded);
  }

  @Test
  void whatFindsNoThreadWaitsForOne() {
    Workers workers = new Workers(atOnce(1000));
    Context context = vertx.getOrCreateContext();
    CountDownLatch end = new CountDownLatch(1);
    List<Future<Boolean>> all =
        IntStream.range(0, 200).mapToObj(i -> workers.run(context, () -> waitFor(end))).toList();
    assertTrue(all.stream().noneMatch(Future::isComplete));

    end.countDown();

    until(() -> all.stream().allMatch(Future::succeeded));
  }

  private static boolean waitFor(CountDownLatch end) throws InterruptedException {
    end.await();
    return true;
  }

  private static Limits atOnce(int requests) {
    return (Limits)
        Proxy.newProxyInstance(
            Limits.class.getClassLoader(),
            new Class<?>[] {Limits.class},
            (proxy, method, arguments) -> requests);
  }
}
