package org.openmtl.launcher.server;

import java.nio.file.Path;

/**
 * What the server needs to know.
 *
 * @param directory its working directory, made anew at each start
 * @param installation the directory whose {@code runtime} holds the unpacked jars of Payara
 * @param application the unpacked application
 * @param address where it listens
 * @param port at which port
 * @param threads how many requests run at once
 * @param uploadSeconds how long a client may take to send a whole body
 */
public record ServerSettings(
        Path directory,
        Path installation,
        Path application,
        String address,
        int port,
        int threads,
        int uploadSeconds) {}
