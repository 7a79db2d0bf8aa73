package org.parley.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.record.Record;

/**
 * A record to be added together with others.
 *
 * @param fields the fields of the record, as in the input of the mutation that creates one
 * @param place where it comes from, as {@code pledges[fom-2011]}, for refusals
 */
public record Draft(Class<? extends Record> type, ObjectNode fields, String place) {}
