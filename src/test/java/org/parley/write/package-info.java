/** What editors do, tried over HTTP. */
package org.parley.write;
