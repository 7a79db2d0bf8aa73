package org.parley.benchmark;

import java.time.Duration;

/**
 * Time for which each query is asked of each server.
 *
 * @param warmUp before it counts, at most; for mutations ten times as long
 * @param rounds how many rounds count
 * @param round in a round
 */
record Pace(Duration warmUp, int rounds, Duration round) {}
