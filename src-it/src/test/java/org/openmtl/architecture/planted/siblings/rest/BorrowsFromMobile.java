package org.openmtl.architecture.planted.siblings.rest;

import org.openmtl.architecture.planted.siblings.mobile.Phone;

/** Breaks the rule that the back office API stands alone. */
public record BorrowsFromMobile(Phone phone) {}
