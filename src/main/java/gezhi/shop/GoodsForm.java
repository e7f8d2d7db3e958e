package gezhi.shop;

import gezhi.files.Picture;
import gezhi.platform.Ids;
import gezhi.platform.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of goods. @param id made once, sent with every retry, and made here for a form that was not ours; @param version 0 for what is new */
record GoodsForm(
        UUID id,
        @Nullable Integer version,
        @Nullable String reach,
        @Nullable String name,
        @Nullable String about,
        @Nullable String price,
        @Nullable String monthly,
        @Nullable String openFrom,
        @Nullable String openTo) {
    static final String STREET = "STREET";
    static final String COMMUNITY = "COMMUNITY";

    GoodsForm {
        id = Objects.requireNonNullElseGet(id, Ids::next);
        version = Objects.requireNonNullElse(version, 0);
        reach = Typed.stripped(reach);
        name = Typed.text(name);
        about = Typed.text(about);
        price = Typed.stripped(price);
        monthly = Typed.stripped(monthly);
        openFrom = Typed.stripped(openFrom);
        openTo = Typed.stripped(openTo);
    }

    static GoodsForm empty(LocalDate today) {
        return new GoodsForm(Ids.next(), 0, COMMUNITY, "", "", "", "1", today.toString(), "");
    }

    static GoodsForm of(Goods goods) {
        return new GoodsForm(
                goods.id(),
                goods.version(),
                goods.reach().equals(goods.division()) ? COMMUNITY : STREET,
                goods.name(),
                goods.words(),
                String.valueOf(goods.price()),
                String.valueOf(goods.monthly()),
                goods.openFrom().toString(),
                goods.openTo() == null ? "" : goods.openTo().toString());
    }

    /** The version that the desk looked at; 0 for what is new. */
    int seen() {
        return Objects.requireNonNullElse(version, 0);
    }

    Shelf.Draft draft(@Nullable Picture picture) {
        LocalDate first = day(Typed.text(openFrom));
        LocalDate last = day(Typed.text(openTo));
        boolean mistyped = last == null && !Typed.text(openTo).isEmpty();
        return new Shelf.Draft(
                id,
                seen(),
                STREET.equals(reach),
                Typed.text(name),
                Typed.text(about),
                number(Typed.text(price)),
                number(Typed.text(monthly)),
                mistyped ? null : first,
                last,
                picture);
    }

    /** Null for no number of up to six digits. */
    static @Nullable Integer number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.valueOf(typed) : null;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
