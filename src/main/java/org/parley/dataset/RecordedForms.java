package org.parley.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.model.RecordType;
import org.parley.model.RecordTypes;
import org.parley.model.SluggedRecord;
import org.parley.model.VersionedRecord;
import org.parley.read.Records;
import org.parley.read.Sql;
import org.parley.read.Where;
import org.parley.write.InputField;

/** Reads stored records in the form that a dataset has. */
final class RecordedForms {
  private final RecordTypes types;
  private final Records records;

  RecordedForms(RecordTypes types, Records records) {
    this.types = types;
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
    types.within(type).forEach(within -> addWithin(byId, within));
    List<ObjectNode> ordered = new ArrayList<>();
    slugs.stream().filter(forms::containsKey).map(forms::get).forEach(ordered::add);
    return ordered;
  }

  /** Adds the records that belong to others, in the order in which they were recorded. */
  private void addWithin(Map<Long, ObjectNode> owners, RecordType<?> type) {
    RecordType.Within within = Objects.requireNonNull(type.within());
    InputField owner =
        InputField.of(type.entity()).stream()
            .filter(field -> field.name().equals(within.field()))
            .findAny()
            .orElseThrow();
    Where where =
        new Where().and(Sql.of("e." + within.field() + "_id").among(Sql.ids(owners.keySet())));
    for (VersionedRecord record :
        records.all(
            type.entity(), where, "e.id", Integer.MAX_VALUE, WholeRecord.of(type.entity()))) {
      ObjectNode form = RecordForm.of(record);
      form.remove(within.field());
      Long id = ((VersionedRecord) Objects.requireNonNull(owner.of(record))).id;
      Objects.requireNonNull(owners.get(id)).withArray(within.list()).add(form);
    }
  }
}
