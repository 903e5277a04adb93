package org.openmtl.platform.matching;

import org.jspecify.annotations.Nullable;

/**
 * What a record says of somebody, as it was entered. All may be null.
 *
 * @param name of the person, in any script and order
 * @param email one address
 * @param phone E.164
 * @param company with or without its legal form
 * @param website of the company, with or without a scheme
 */
public record Party(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        @Nullable String website) {}
