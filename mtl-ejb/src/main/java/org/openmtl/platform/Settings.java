package org.openmtl.platform;

/**
 * Every setting the application reads, beside its meaning. All are MicroProfile Config keys: system property, environment variable
 * ({@code MTL_DEVICES_MAX}) or {@code mtl.properties}. The launcher documents those it reads before the application starts.
 */
public final class Settings {
    /** JDBC URL of the database; set by the launcher. */
    public static final String DB_URL = "mtl.db.url";

    /** Role the application signs in to the database as; it owns nothing. Set by the launcher. */
    public static final String DB_APP_USER = "mtl.db.app.user";

    /** Password of that role; set by the launcher. */
    public static final String DB_APP_PASSWORD = "mtl.db.app.password";

    /**
     * Proxies in front of the server, as addresses and ranges with commas between; default none. Only they are believed when they say
     * whom they speak for ({@code X-Forwarded-For}, {@code X-Forwarded-Proto}).
     */
    public static final String HTTP_PROXIES = "mtl.http.proxies";

    /** How many devices a person may have registered at once; default 3, in a demonstration 1000. */
    public static final String DEVICES_MAX = "mtl.devices.max";

    /** Whether an empty database is filled with a demonstration company at the start; default false. */
    public static final String DEMO = "mtl.demo";

    /** Password of all demonstration people, 12 to 200 characters; made up and printed once when absent. */
    public static final String DEMO_PASSWORD = "mtl.demo.password";

    /** For how many days a field client shows what it holds without hearing from the server; default 30. What it captures is taken for ever. */
    public static final String FIELD_LEASE = "mtl.field.lease-days";

    /** Oldest version of a field client that may pull, such as 1.4.0; default 0.0.0. What it captured is taken from any version. */
    public static final String FIELD_MIN_PULL = "mtl.field.min-pull";

    /** After how many seconds a field client that has nothing to say asks again; default 900. */
    public static final String FIELD_POLL = "mtl.field.poll-seconds";

    /** Version of the field client that others are told to update to; default 0.0.0. */
    public static final String FIELD_RECOMMENDED = "mtl.field.recommended";

    /**
     * Whom a push service may write to about the hints it gets from here, as {@code mailto:} or {@code https:} (RFC 8292); default none,
     * and then phones get no hints.
     */
    public static final String HINTS_CONTACT = "mtl.hints.contact";

    /**
     * Push services that may be sent to, as origins with commas between, {@code https://*.example.org} for every host below; default those
     * of Chrome, Firefox, Safari and Edge.
     */
    public static final String HINTS_SERVICES = "mtl.hints.services";

    /** Directory of all local data; set by the launcher. */
    public static final String HOME = "mtl.home";

    /** Directory that photos and other files are kept in; default {@code files} in {@code mtl.home}. Several nodes must see the same one. */
    public static final String FILES_DIRECTORY = "mtl.files.directory";

    /**
     * Bucket of an S3-compatible service that photos and other files are kept in instead of a directory, as the address that objects are
     * below, such as {@code https://s3.example.com/mtl-files}; default none. Then both keys are needed.
     */
    public static final String FILES_S3_BUCKET = "mtl.files.s3.bucket";

    /** Region that requests to it are signed for; default us-east-1, which most services other than Amazon's expect. */
    public static final String FILES_S3_REGION = "mtl.files.s3.region";

    /** Access key of the bucket; it needs to get, put and delete objects. */
    public static final String FILES_S3_ACCESS_KEY = "mtl.files.s3.access-key";

    /** Secret of that key. */
    public static final String FILES_S3_SECRET_KEY = "mtl.files.s3.secret-key";

    /** Greatest size of a file that a field client sends, in bytes; default 5242880, which is 5 MiB. */
    public static final String FILES_MAX_BYTES = "mtl.files.max-bytes";

    /** How many bytes of files a person may announce within 24 hours; default 524288000, which is 500 MiB. */
    public static final String FILES_MAX_BYTES_A_DAY = "mtl.files.max-bytes-a-day";

    /** How many uploads of a person may be open at once; default 200. */
    public static final String FILES_MAX_OPEN = "mtl.files.max-open";

    /** Greatest size of an imported file in bytes; default 268435456, which is 256 MiB. */
    public static final String IMPORT_MAX_BYTES = "mtl.import.max-bytes";

    /** Within how many hours whoever got a lead handed over should accept or refuse it; default 24. */
    public static final String LEADS_ACCEPT_HOURS = "mtl.leads.accept-hours";

    /** Within how many hours whoever accepted a lead should make contact; default 24. */
    public static final String LEADS_CONTACT_HOURS = "mtl.leads.contact-hours";

    /** For how many days a lead has to be put aside before it may begin anew; default 30. */
    public static final String LEADS_COOL_DOWN_DAYS = "mtl.leads.cool-down-days";

    /** How often a lead may begin anew; default 3. */
    public static final String LEADS_MOST_RECYCLED = "mtl.leads.most-recycled";

    /** Mail server that mail is handed in at; default none, and then there is no mail. */
    public static final String MAIL_HOST = "mtl.mail.host";

    /** Its port; default 587 with starttls, 465 with tls, 25 with none. */
    public static final String MAIL_PORT = "mtl.mail.port";

    /** How the line to it is protected: starttls, which is the default, tls or none. */
    public static final String MAIL_TLS = "mtl.mail.tls";

    /** Who signs in there; default nobody. */
    public static final String MAIL_USER = "mtl.mail.user";

    /** Password of that user. */
    public static final String MAIL_PASSWORD = "mtl.mail.password";

    /** Address that mail comes from; needed with a mail server. */
    public static final String MAIL_FROM = "mtl.mail.from";

    /** For how many seconds a connection to it is waited for; default 10. */
    public static final String MAIL_CONNECT_SECONDS = "mtl.mail.connect-seconds";

    /** For how many seconds each of its answers is waited for; default 30. */
    public static final String MAIL_READ_SECONDS = "mtl.mail.read-seconds";

    /**
     * Where people outside reach this server with a browser, such as {@code https://crm.example.com}; default none. Links in mail begin with
     * it: what a request says of itself anybody can make up.
     */
    public static final String PUBLIC_URL = "mtl.public-url";

    /** For how many days a submission waits for whoever owns the address to confirm it; default 7, at most 30. */
    public static final String WEB_FORMS_CONFIRM_DAYS = "mtl.web-forms.confirm-days";

    /**
     * Origins of the operator's own network that webhooks may be sent to, with commas between, such as {@code http://ltc.intra:8080}; default
     * none. Only they may have an address that is not of the open Internet, another scheme than https or another port than 443 and 8443.
     */
    public static final String WEBHOOKS_INTERNAL_ORIGINS = "mtl.webhooks.internal-origins";
    /** Within how many days a merge of two leads can be undone; default 30. */
    public static final String LEADS_MERGE_UNDO_DAYS = "mtl.leads.merge-undo-days";

    private Settings() {}
}
