package gezhi.certificates;

import gezhi.certificates.Certificate.Line;
import gezhi.ledger.AmountWords;
import gezhi.ledger.Book;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A certificate as it is printed, in the reader's language: who, what, when, how long, by whom issued, and how to check it. */
@Component
class CertificatePaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final List<Float> WIDTHS = List.of(0.2f, 0.58f, 0.22f);
    private static final float BODY = 11;
    private static final float SIDE = 96;

    private final MessageSource words;
    private final AmountWords amounts;
    private final Clock clock;

    CertificatePaper(MessageSource words, AmountWords amounts, Clock clock) {
        this.words = words;
        this.amounts = amounts;
        this.clock = clock;
    }

    /** @param address where the paper is checked */
    byte[] draw(Certificate certificate, List<Line> lines, String address) {
        try (Sheet sheet = new Sheet()) {
            sheet.title(say("certificates.title"), 20);
            sheet.gap(10);
            sheet.title(say("certificates.paper.number", certificate.number()), BODY);
            sheet.gap(14);
            whose(sheet, certificate);
            sheet.gap(8);
            services(sheet, lines);
            sheet.gap(8);
            issued(sheet, certificate, address);
            return sheet.bytes(certificate.number());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void whose(Sheet sheet, Certificate certificate) throws IOException {
        sheet.text(
                say("certificates.paper.who", certificate.name(), certificate.volunteerNumber(), certificate.issuer()),
                BODY);
        sheet.text(
                say(
                        "certificates.paper.sum",
                        DAY.format(certificate.firstDay()),
                        DAY.format(certificate.lastDay()),
                        certificate.services(),
                        amounts.of(Book.HOURS, certificate.minutes())),
                BODY);
    }

    private void services(Sheet sheet, List<Line> lines) throws IOException {
        sheet.row(
                List.of(say("certificates.day"), say("certificates.service"), say("certificates.time")), WIDTHS, BODY);
        sheet.rule();
        for (Line line : lines) {
            sheet.row(
                    List.of(DAY.format(line.day()), line.activity(), amounts.of(Book.HOURS, line.minutes())),
                    WIDTHS,
                    BODY);
        }
        sheet.rule();
    }

    private void issued(Sheet sheet, Certificate certificate, String address) throws IOException {
        sheet.text(say("certificates.paper.issuer", certificate.issuer()), BODY);
        sheet.text(
                certificate.handler().isEmpty()
                        ? say("certificates.paper.by-oneself")
                        : say("certificates.paper.handler", certificate.handler()),
                BODY);
        sheet.text(
                say("certificates.paper.date", DAY.format(certificate.issuedAt().atZone(clock.getZone()))), BODY);
        sheet.gap(10);
        sheet.code(
                address,
                SIDE,
                List.of(say("certificates.paper.check", certificate.code()), address, say("certificates.paper.free")),
                9);
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
