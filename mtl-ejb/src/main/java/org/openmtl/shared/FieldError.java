package org.openmtl.shared;

/**
 * One field that breaks one rule.
 *
 * @param field name as the caller wrote it, a JSON Pointer path for nested members
 * @param rule stable name of the rule, such as {@code required} or {@code max-length}
 * @param message what is wrong, for a person, in English
 */
public record FieldError(String field, String rule, String message) {}
