/** Parley: the diplomatic record as a GraphQL API. */
package org.parley;
