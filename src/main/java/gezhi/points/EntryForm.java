package gezhi.points;

import gezhi.files.Picture;
import gezhi.platform.Ids;
import gezhi.platform.web.Typed;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The desk's form. @param id made once, sent with every retry, and made here for a form that was not ours */
record EntryForm(
        UUID id,
        @Nullable String number,
        @Nullable String rule,
        @Nullable String words) {
    EntryForm {
        id = Objects.requireNonNullElseGet(id, Ids::next);
        number = Typed.stripped(number);
        rule = Typed.stripped(rule);
        words = Typed.text(words);
    }

    static EntryForm empty(String number) {
        return new EntryForm(Ids.next(), number, "", "");
    }

    Points.Draft draft(@Nullable Picture picture) {
        return new Points.Draft(id, Typed.text(number), Typed.text(rule), Typed.text(words), picture);
    }
}
