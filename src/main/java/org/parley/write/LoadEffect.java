package org.parley.write;

import org.parley.model.VersionedRecord;

/** Effect of a load on one record. */
public record LoadEffect(Class<? extends VersionedRecord> type, Draft.Effect effect) {}
