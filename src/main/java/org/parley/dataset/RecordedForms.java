package org.parley.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.model.SluggedRecord;
import org.parley.pledge.Pledge;
import org.parley.pledge.PledgeAssessment;
import org.parley.read.Records;
import org.parley.read.Sql;
import org.parley.read.Where;

/** Reads stored records in the form that a dataset has. */
final class RecordedForms {
  private final Records records;

  RecordedForms(Records records) {
    this.records = records;
  }

  /** Returns the records of a type with these slugs, in the order of the slugs. */
  List<ObjectNode> read(Class<? extends SluggedRecord> type, Collection<String> slugs) {
    Where where = new Where().and(Sql.of("e.slug").among(slugs.toArray(String[]::new)));
    Map<String, ObjectNode> forms = new HashMap<>();
    Map<Long, ObjectNode> byId = new HashMap<>();
    for (SluggedRecord record :
        records.all(type, where, "e.id", slugs.size(), WholeRecord.of(type))) {
      ObjectNode form = RecordForm.of(record);
      forms.put(record.slug, form);
      byId.put(record.id, form);
    }
    if (type == Pledge.class) {
      addAssessments(byId);
    }
    List<ObjectNode> ordered = new ArrayList<>();
    slugs.stream().filter(forms::containsKey).map(forms::get).forEach(ordered::add);
    return ordered;
  }

  /** Adds their verdicts to pledges. Those of one day count in the order in which they are. */
  private void addAssessments(Map<Long, ObjectNode> pledges) {
    Where where = new Where().and(Sql.of("e.pledge_id").among(Sql.ids(pledges.keySet())));
    for (PledgeAssessment verdict :
        records.all(
            PledgeAssessment.class,
            where,
            "e.id",
            Integer.MAX_VALUE,
            WholeRecord.of(PledgeAssessment.class))) {
      ObjectNode form = RecordForm.of(verdict);
      form.remove("pledge");
      Objects.requireNonNull(pledges.get(verdict.pledge.id))
          .withArray(DatasetFormat.ASSESSMENTS)
          .add(form);
    }
  }
}
