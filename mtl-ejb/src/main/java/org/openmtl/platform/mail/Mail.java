package org.openmtl.platform.mail;

/** For modules that have something to write to somebody. */
public interface Mail {
    /** Whether the operator has named a mail server. Without one, what is handed over waits for it. */
    boolean isOn();

    /** Has it sent soon after the running transaction has committed. There must be one. */
    void send(MailMessage message);
}
