/** People, organisations and meetings of a dialogue in Popolo JSON. */
@NullMarked
package org.parley.popolo;

import org.jspecify.annotations.NullMarked;
