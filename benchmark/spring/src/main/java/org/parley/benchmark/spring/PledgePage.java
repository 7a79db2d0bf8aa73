package org.parley.benchmark.spring;

import java.time.LocalDate;

/** The pledges of a status that can fall due in a period, which are read as far as asked for. */
record PledgePage(String status, LocalDate from, LocalDate to, int first) {}
