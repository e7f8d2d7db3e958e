package gezhi.activities.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of one activity.
 *
 * @param address of the page, below which the deeds are
 * @param mine the reader's own sign-up; null for none
 * @param join SIGN_UP or QUEUE where the reader may; empty otherwise
 * @param hint what the reader has to do first; empty for nothing
 * @param desk what the organizer sees; null for everybody else
 * @param done what the person has just done, in words
 * @param alert why a deed was refused
 */
record ActivityPage(
        String address,
        String list,
        String place,
        String title,
        Sign sign,
        Facts facts,
        @Nullable Mine mine,
        String join,
        String hint,
        boolean signIn,
        @Nullable Desk desk,
        UUID requestId,
        int version,
        @Nullable String done,
        @Nullable String alert) {
    /** @param contact for who has a place; empty for everybody else */
    record Facts(
            String when,
            String where,
            String address,
            String places,
            String audience,
            String skill,
            String minutes,
            String contact,
            String words,
            String reason) {}

    /** @param line what is said of the place in the line; empty for none */
    record Mine(
            UUID id, int version, Sign sign, String line, boolean mayWithdraw, boolean mayCheckIn, String minutes) {}

    /** @param code shown at the place; empty when it is not needed any more */
    record Desk(
            String code,
            boolean mayChange,
            boolean mayCancel,
            boolean mayClose,
            boolean mayConfirm,
            boolean maySignUp,
            List<Row> rows,
            List<Moment> story,
            String export) {}

    /** @param minutes that count, or were confirmed */
    record Row(
            UUID id,
            int version,
            String name,
            Sign sign,
            String at,
            int minutes,
            String time,
            String record,
            boolean mayTick,
            boolean mayConfirm,
            boolean mayMiss,
            boolean mayCorrect,
            boolean mayWithdraw) {}

    record Moment(String at, String what, String who, String words) {}
}
