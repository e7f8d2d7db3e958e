package gezhi.certificates;

import java.util.UUID;

/** What came of a deed. The same request sent again gets the same outcome. */
sealed interface CertificateOutcome {

    record Done(UUID id) implements CertificateOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements CertificateOutcome {}

    /** Why; each has a message {@code certificates.refused.<reason>}. */
    enum Reason {
        NO_SUCH_VOLUNTEER,
        /** The last day lies before the first. */
        BAD_PERIOD,
        /** No service of the period is confirmed. */
        NO_SERVICES,
        /** More than a paper holds; a shorter period is asked for. */
        TOO_MANY,
        NO_SUCH_CERTIFICATE,
        /** It was revoked before. */
        REVOKED,
        NO_WORDS
    }
}
