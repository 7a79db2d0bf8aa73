/** Who may do what, tried over HTTP. */
package org.parley.security;
