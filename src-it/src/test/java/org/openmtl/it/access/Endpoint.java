package org.openmtl.it.access;

import java.util.regex.Pattern;

/**
 * A method of a path that the product answers.
 *
 * @param method HTTP method
 * @param template path with its parameters in braces
 * @param isOpen whether it answers without a token
 */
record Endpoint(String method, String template, boolean isOpen) {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    boolean hasId() {
        return PARAMETER.matcher(template).find();
    }

    /** The path with this id in place of its first parameter, and something that nobody has in place of others; {@code n} is a number. */
    String with(String id) {
        String first = PARAMETER.matcher(template).replaceFirst(id).replace("{n}", "1");
        return PARAMETER.matcher(first).replaceAll("0190a5f0-0000-7000-8000-000000000000");
    }

    /** The part after the API's root, such as {@code leads}. */
    String collection() {
        return template.split("/")[3];
    }

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
