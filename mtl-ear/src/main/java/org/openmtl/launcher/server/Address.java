package org.openmtl.launcher.server;

/** How to reach the server from this machine. */
public final class Address {

    private Address() {}

    /** The base URL; an address that means "all" is reached at {@code localhost}. */
    public static String url(String address, int port) {
        boolean all = address.equals("0.0.0.0") || address.equals("::");
        String host = all ? "localhost" : address;
        return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port);
    }
}
