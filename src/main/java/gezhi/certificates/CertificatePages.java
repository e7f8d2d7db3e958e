package gezhi.certificates;

import gezhi.ledger.AmountWords;
import gezhi.ledger.Book;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.volunteering.Volunteer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the pages of certificates together. */
@Component
class CertificatePages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final Certificates certificates;
    private final AmountWords amounts;
    private final MessageSource words;
    private final Clock clock;

    CertificatePages(Certificates certificates, AmountWords amounts, MessageSource words, Clock clock) {
        this.certificates = certificates;
        this.amounts = amounts;
        this.words = words;
        this.clock = clock;
    }

    /** @param tone of its light */
    record Row(
            String id,
            String number,
            String name,
            String issuer,
            String period,
            String services,
            String time,
            String issued,
            String state,
            String tone) {}

    /**
     * @param desk shows those of others, too
     * @param form null for who takes none out here
     */
    record ListPage(
            List<Row> rows,
            @Nullable String next,
            boolean desk,
            @Nullable PeriodForm form,
            FormErrors errors) {}

    /** @param volunteer whose certificate the desk issues */
    record IssuePage(Volunteer volunteer, PeriodForm form, FormErrors errors) {}

    record LineRow(String day, String activity, String time) {}

    /** @param note that it was revoked, and why, or that services were taken back since; empty while it stands as it is */
    record OnePage(Row row, List<LineRow> lines, String handler, String note, boolean mayRevoke, FormErrors errors) {}

    /**
     * What a paper says, to who checks it.
     *
     * @param asked a number and a code were given
     * @param row null where they belong to no certificate
     */
    record CheckPage(
            String number,
            String code,
            boolean asked,
            @Nullable Row row,
            String note,
            FormErrors errors) {}

    ListPage list(Slice<Row> found, @Nullable PeriodForm form, FormErrors errors) {
        return new ListPage(found.rows(), found.next(), CertificatesWeb.keeps(), form, errors);
    }

    Slice<Row> rows(String after) {
        return certificates.list(after).map(each -> row(each, each.name()));
    }

    OnePage one(Certificate certificate, FormErrors errors) {
        boolean desk = Scoped.current().role() == Role.COMMUNITY_DESK
                && Scoped.current().covers(certificate.division());
        return new OnePage(
                row(certificate, certificate.name()),
                certificates.lines(certificate.id()).stream()
                        .map(line -> new LineRow(
                                line.day().toString(), line.activity(), amounts.of(Book.HOURS, line.minutes())))
                        .toList(),
                certificate.handler(),
                note(certificate, true),
                desk && certificate.revokedAt() == null,
                errors);
    }

    CheckPage checked(String number, String code, @Nullable Certificate certificate, FormErrors errors) {
        if (certificate == null) {
            return new CheckPage(number, code, !number.isEmpty() && errors.isEmpty(), null, "", errors);
        }
        return new CheckPage(
                number, code, true, row(certificate, certificate.maskedName()), note(certificate, false), errors);
    }

    FormErrors errors(CertificateOutcome outcome) {
        return switch (outcome) {
            case CertificateOutcome.Done _ -> FormErrors.none();
            case CertificateOutcome.Refused(var reason) ->
                FormErrors.of(field(reason), say("certificates.refused." + reason));
        };
    }

    FormErrors noDay() {
        return FormErrors.of("from", say("certificates.refused.no-day"));
    }

    FormErrors noNumber() {
        return FormErrors.of("number", say("certificates.check.no-number"));
    }

    PeriodForm since(Instant since) {
        return PeriodForm.between(LocalDate.ofInstant(since, clock.getZone()).withDayOfYear(1), LocalDate.now(clock));
    }

    private Row row(Certificate certificate, String name) {
        boolean revoked = certificate.revokedAt() != null;
        String state = revoked ? "REVOKED" : certificate.takenBack() > 0 ? "CHANGED" : "STANDS";
        return new Row(
                certificate.id().toString(),
                certificate.number(),
                name,
                certificate.issuer(),
                say(
                        "certificates.period.of",
                        certificate.firstDay().toString(),
                        certificate.lastDay().toString()),
                Integer.toString(certificate.services()),
                amounts.of(Book.HOURS, certificate.minutes()),
                DAY.format(certificate.issuedAt().atZone(clock.getZone())),
                say("certificates.state." + state),
                revoked ? "red" : certificate.takenBack() > 0 ? "amber" : "green");
    }

    /** @param reason whether the reader may know why */
    private String note(Certificate certificate, boolean reason) {
        Instant revoked = certificate.revokedAt();
        if (revoked != null) {
            String day = DAY.format(revoked.atZone(clock.getZone()));
            return reason
                    ? say("certificates.note.revoked-for", day, certificate.reason())
                    : say("certificates.note.revoked", day);
        }
        return certificate.takenBack() > 0 ? say("certificates.note.changed", certificate.takenBack()) : "";
    }

    private static String field(CertificateOutcome.Reason reason) {
        return switch (reason) {
            case BAD_PERIOD, NO_SERVICES, TOO_MANY -> "from";
            case NO_WORDS -> "words";
            default -> "";
        };
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
