package org.openmtl.field;

/** Puts a {@link FieldClient} together. Not safe for several threads. */
public final class FieldClientBuilder {
    private static final int PAGE = 500;

    final Transport transport;
    final Store store;
    final KeyVault vault;
    final ClientInfo client;
    Clock clock = new SystemClock();
    Backoff backoff = new Backoff();
    int pageSize = PAGE;
    PhotoStore photos = new NoPhotos();

    FieldClientBuilder(Transport transport, Store store, KeyVault vault, ClientInfo client) {
        this.transport = transport;
        this.store = store;
        this.vault = vault;
        this.client = client;
    }

    /** Reads other clocks than those of a plain Java machine; Android has better ones. */
    public FieldClientBuilder clock(Clock other) {
        this.clock = other;
        return this;
    }

    /** Waits differently after failures. */
    public FieldClientBuilder backoff(Backoff other) {
        this.backoff = other;
        return this;
    }

    /** Rows asked for at once; a slow network wants fewer, such as 100. */
    public FieldClientBuilder pageSize(int rows) {
        this.pageSize = rows;
        return this;
    }

    /** Keeps photos there until the server has them; without it none can be taken. */
    public FieldClientBuilder photos(PhotoStore store) {
        this.photos = store;
        return this;
    }

    /** The client. */
    public FieldClient build() {
        return new FieldClient(this);
    }
}
