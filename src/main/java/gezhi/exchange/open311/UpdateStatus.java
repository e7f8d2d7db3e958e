package gezhi.exchange.open311;

import gezhi.exchange.published.PublicMove;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an update may say, by the extension of FixMyStreet: finer than open and closed. */
enum UpdateStatus {
    OPEN,
    CLOSED,
    FIXED,
    IN_PROGRESS,
    PLANNED,
    ACTION_SCHEDULED,
    INVESTIGATING,
    DUPLICATE,
    NOT_COUNCILS_RESPONSIBILITY,
    NO_FURTHER_ACTION,
    INTERNAL_REFERRAL,
    CANCELLED,
    REOPEN,
    FOR_TRIAGE;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isOne(String text) {
        return Arrays.stream(values()).anyMatch(each -> each.text().equals(text.toLowerCase(Locale.ROOT)));
    }

    static String all() {
        return Arrays.stream(values()).map(UpdateStatus::text).collect(Collectors.joining(", "));
    }

    /** What a move of ours is in these words; it is fixed when somebody else has seen that it is. */
    static UpdateStatus of(PublicMove move) {
        switch (move.action()) {
            case GIVE_BACK, TRANSFER_UP, TRANSFER_DOWN -> {
                return INTERNAL_REFERRAL;
            }
            case REWORK, REOPEN -> {
                return REOPEN;
            }
            default -> {
                // where it has led says it
            }
        }
        return switch (move.to()) {
            case DISCOVERED -> OPEN;
            case COLLECTED -> INVESTIGATING;
            case DISPATCHED -> ACTION_SCHEDULED;
            case HANDLING, FED_BACK -> IN_PROGRESS;
            case VERIFIED -> FIXED;
            case EVALUATED -> CLOSED;
            case REFUSED -> NO_FURTHER_ACTION;
            case PARKED -> PLANNED;
            case MERGED -> DUPLICATE;
            case VOIDED -> CANCELLED;
            default -> move.to().isOpen() ? OPEN : CLOSED;
        };
    }
}
