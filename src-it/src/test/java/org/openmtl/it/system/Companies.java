package org.openmtl.it.system;

import java.util.concurrent.ThreadLocalRandom;

/** Makes names, addresses and numbers that nobody else in the run has. */
public final class Companies {
    private Companies() {}

    /** A name of a company. */
    public static String name() {
        return "Ferretería " + unique();
    }

    /** An e-mail address. */
    public static String email() {
        return "compras." + unique() + "@example.com";
    }

    /** A telephone number in E.164. */
    public static String phone() {
        return "+3491" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
    }

    /** A few digits and small letters. */
    public static String unique() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50), 36);
    }
}
