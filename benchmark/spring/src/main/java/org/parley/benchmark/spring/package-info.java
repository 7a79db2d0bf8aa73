/** The queries that peers are asked, in Spring for GraphQL over Parley's tables. */
@NullMarked
package org.parley.benchmark.spring;

import org.jspecify.annotations.NullMarked;
