/** Tests of who may do what, over HTTP. */
package org.parley.security;
