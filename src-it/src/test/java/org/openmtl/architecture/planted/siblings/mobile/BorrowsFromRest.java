package org.openmtl.architecture.planted.siblings.mobile;

import org.openmtl.architecture.planted.siblings.rest.Paper;

/** Breaks the rule that the mobile API stands alone. */
public record BorrowsFromRest(Paper paper) {}
