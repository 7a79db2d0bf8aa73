package org.parley.security;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.threads.ViewExecutor;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Checks passwords, which takes long on purpose: on half the processors at most, so that strangers
 * can't keep all of them busy.
 */
final class Passwords {
  /** Passwords that wait for each one that is checked: some 5 s by hashes of cost 10. */
  private static final int MOST_WAITING = 50;

  private final SecuritySettings settings;
  private final List<String> hashes;
  private final Executor executor;

  Passwords(SecuritySettings settings) {
    this.settings = settings;
    this.hashes =
        settings.accounts().values().stream().map(SecuritySettings.Account::passwordHash).toList();
    int most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.executor =
        ViewExecutor.builder(Infrastructure.getDefaultExecutor())
            .setMaxSize(most)
            .setQueueLimit(most * MOST_WAITING)
            .build();
  }

  /**
   * Finds the account that a name and a password are right for; null if there is none.
   *
   * @throws Refusal if too many passwords wait to be checked
   */
  CompletableFuture<SecuritySettings.@Nullable Account> find(String name, String password) {
    if (hashes.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    SecuritySettings.Account account = settings.accounts().get(name);
    String hash = account == null ? hashOfAnother(name) : account.passwordHash();
    try {
      return CompletableFuture.supplyAsync(
          () -> Bcrypt.matches(password, hash) ? account : null, executor);
    } catch (RejectedExecutionException e) {
      throw Refusal.forAWhile(
          ErrorCode.UNAVAILABLE,
          "Too many logins are in progress. Log in again later.",
          Duration.ofSeconds(1));
    }
  }

  /**
   * Returns the hash of some account, always the same for a name: an unknown name takes as long to
   * refuse as a known one, whatever the costs of the hashes are.
   */
  private String hashOfAnother(String name) {
    return hashes.get(Math.floorMod(name.hashCode(), hashes.size()));
  }
}
