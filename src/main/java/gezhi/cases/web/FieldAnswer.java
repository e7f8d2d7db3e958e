package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.loop.Action;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/**
 * What a phone is told that sent something.
 *
 * @param number of the case; empty when it is not known
 * @param why empty when it was done
 * @param status where the case stands now
 * @param version to send a deed with, once the person has seen where the case stands
 * @param again true when the same deed may still be done there
 */
record FieldAnswer(String number, String why, String status, int version, boolean again) {
    static FieldAnswer done(String number) {
        return new FieldAnswer(number, "", "", 0, false);
    }

    /** With where the case stands now; without, when it is out of sight. */
    static FieldAnswer refused(Optional<CaseFile> now, Action.Kind kind, String why, Wording wording) {
        return now.map(file -> new FieldAnswer(
                        file.row().number(),
                        why,
                        wording.status(file.row().step()),
                        file.row().version(),
                        again(file, kind)))
                .orElseGet(() -> new FieldAnswer("", why, "", 0, false));
    }

    static ResponseEntity<FieldAnswer> unfit(String why) {
        return ResponseEntity.unprocessableContent().body(new FieldAnswer("", why, "", 0, false));
    }

    /** What is done on the spot is filed on the way. */
    private static boolean again(CaseFile file, Action.Kind kind) {
        return file.buttons().contains(kind)
                || kind == Action.Kind.SELF_HANDLE && file.buttons().contains(Action.Kind.COLLECT);
    }
}
