/**
 * Declares once the fields that callers may write: their names, how they are read from JSON and from text, and the rules they keep.
 * REST, field clients and imports all read through these declarations, so a rule stands in one place.
 */
@NullMarked
package org.openmtl.shared.fields;

import org.jspecify.annotations.NullMarked;
