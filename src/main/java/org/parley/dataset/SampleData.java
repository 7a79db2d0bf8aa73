package org.parley.dataset;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.parley.database.DiskSpace;
import org.parley.dialogue.Dialogue;
import org.parley.model.RecordTypes;
import org.parley.participant.Participant;
import org.parley.source.Source;
import org.parley.startup.StartupLock;
import org.parley.write.Writes;

/** Import of the sample data into an empty database. */
@ApplicationScoped
class SampleData {

  private static final Logger LOG = Logger.getLogger(SampleData.class);
  private static final String RESOURCE = "datasets/belgrade-pristina.json";

  private final RecordTypes types;
  private final DatasetImporter importer;
  private final StartupLock lock;
  private final DiskSpace space;
  private final boolean enabled;

  @Inject
  SampleData(
      RecordTypes types,
      DatasetImporter importer,
      StartupLock lock,
      DiskSpace space,
      DatasetSettings settings) {
    this.types = types;
    this.importer = importer;
    this.lock = lock;
    this.space = space;
    this.enabled = settings.sampleData();
  }

  // It waits as long as the import takes.
  @Transactional
  @TransactionConfiguration(timeout = Writes.LONGEST_SECONDS)
  void loadAtStart(@Observes StartupEvent event) {
    if (!enabled || space.obstacle() != null) {
      return;
    }
    lock.acquire();
    if (isEmpty(Source.findAll())
        && isEmpty(Dialogue.findAll())
        && isEmpty(Participant.findAll())) {
      load();
    }
  }

  private static boolean isEmpty(PanacheQuery<?> records) {
    return records.range(0, 0).list().isEmpty();
  }

  private void load() {
    Instant start = Instant.now();
    try (InputStream json =
        Objects.requireNonNull(
            Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE))) {
      Dataset dataset = DatasetReader.read(json, types);
      LOG.infof(
          "Loaded %s %s: %s in %d ms",
          dataset.title(),
          dataset.version(),
          importer.load(dataset).summary(),
          Duration.between(start, Instant.now()).toMillis());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
