/** Tests of the work of editors, over HTTP. */
package org.parley.write;
