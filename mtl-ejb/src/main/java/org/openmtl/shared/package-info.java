/**
 * The kernel every module stands on: how a refusal is said, who acts, what a page of a list is, how ids and time are made, and how the
 * editable fields of a thing are declared once. Small on purpose; it knows no module and no table.
 */
@NullMarked
@MtlModule(
        name = "shared",
        uses = {})
package org.openmtl.shared;

import org.jspecify.annotations.NullMarked;
