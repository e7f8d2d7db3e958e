package gezhi.membership.web;

import gezhi.membership.Transfer;
import gezhi.membership.TransferDeed;
import gezhi.membership.loop.TransferTable.Line;
import gezhi.platform.web.FormErrors;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer.
 *
 * @param request id of the next deed
 * @param days for how many days a letter is valid, as proposed
 */
record TransferPage(
        Row transfer,
        UUID member,
        String reason,
        String issuedOn,
        int version,
        UUID request,
        List<Deed> deeds,
        List<Said> moves,
        String days,
        String words,
        FormErrors errors) {

    /**
     * @param step message key
     * @param until empty before a letter was issued
     */
    record Row(UUID id, String name, String from, String to, String step, String tone, String until, boolean overdue) {

        static Row of(Transfer transfer, boolean overdue) {
            return new Row(
                    transfer.id(),
                    transfer.memberName(),
                    transfer.fromName(),
                    transfer.toName(),
                    transfer.step().messageKey(),
                    overdue ? "red" : transfer.step().tone(),
                    text(transfer.validUntil()),
                    overdue);
        }
    }

    /** @param label message key */
    record Deed(String name, String label, boolean words, boolean days, boolean likely) {
        static Deed of(Line line, boolean likely) {
            return new Deed(
                    line.deed().name().toLowerCase(Locale.ROOT),
                    line.deed().messageKey(),
                    line.words(),
                    line.deed() == TransferDeed.ISSUE,
                    likely);
        }
    }

    /** @param deed message key */
    record Said(String at, String deed, String who, String words) {}

    /** Whether some deed needs words, so that the field for them is shown. */
    public boolean asksWords() {
        return deeds.stream().anyMatch(Deed::words);
    }

    public boolean asksDays() {
        return deeds.stream().anyMatch(Deed::days);
    }

    static String text(@Nullable Object day) {
        return day == null ? "" : day.toString();
    }
}
