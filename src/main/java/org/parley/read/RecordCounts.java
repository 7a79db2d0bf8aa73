package org.parley.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.model.BackgroundFill;
import org.parley.model.Derived;

/** Number of records of each type, kept so that a count does not read all of them. */
@ApplicationScoped
class RecordCounts extends BackgroundFill implements Derived {
  private final Models models;

  @Inject
  RecordCounts(Models models) {
    this.models = models;
  }

  /** Returns a statement for the number of records of a type, which counts them if it has to. */
  Sql statement(Class<?> type) {
    Model model = models.of(type);
    Sql count = Sql.of("select count(*) from {" + model.table() + "} e");
    return HistoricalReads.isAsked()
        ? count
        : Sql.of("select coalesce((select n.records from record_count n")
            .add(" join revision r on r.derived = r.latest")
            .add(" where n.record_type = ?), (", model.type())
            .add(count)
            .add("))");
  }

  @Override
  public void follow(Changes changes) {
    for (ChangedType changed : changes.types()) {
      if (changed.growth() != 0) {
        execute(
            "update record_count set records = records + ? where record_type = ?",
            changed.growth(),
            changed.type());
      }
    }
  }

  @Override
  protected String table() {
    return "The number of records";
  }

  /** Counts types that were not counted yet, or had no records when they were. */
  @Override
  protected int fillSome() {
    execute("delete from record_count where records = 0");
    for (Model model : models.records()) {
      execute(
          """
          insert into record_count select ?, count(*) from %s
          having not exists (select 1 from record_count where record_type = ?)
          """
              .formatted(model.table()),
          model.type(),
          model.type());
    }
    return FULL;
  }
}
