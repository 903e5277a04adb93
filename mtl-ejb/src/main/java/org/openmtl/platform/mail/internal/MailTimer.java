package org.openmtl.platform.mail.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every second whether mail is due; every node does, and each mail falls to one of them. */
@Startup
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimer {
    private static final Logger LOG = Logger.getLogger(MailTimer.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private MailSettings settings;

    @Inject
    private MailQueue queue;

    @Inject
    private SmtpSender sender;

    private volatile boolean stopping;

    /** A setting that means nothing keeps the application from starting: nobody would look for lost mail. */
    @PostConstruct
    void start() {
        settings.server();
    }

    /** Sends what is due, one after the other. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        Optional<MailServer> server = settings.server();
        if (server.isEmpty() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            boolean more = true;
            while (more && !stopping) {
                more = sendNext(server.get());
            }
        } catch (RuntimeException unreachable) {
            LOG.log(Level.FINE, "mail cannot be looked up now", unreachable);
        } finally {
            busy.set(false);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** When noting how it went fails, the lease runs out and it is sent again: at least once. */
    private boolean sendNext(MailServer server) {
        Optional<DueMail> due = queue.claim();
        due.ifPresent(mail -> queue.settle(mail, sender.send(mail, server)));
        return due.isPresent();
    }
}
